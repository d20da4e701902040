-- Bytes have another name here.
CREATE DOMAIN blob AS bytea;
