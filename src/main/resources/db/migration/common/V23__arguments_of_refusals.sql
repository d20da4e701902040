-- What the sentences about a quarantined file speak of, by number from 0: so they are said in the language of whoever reads.
-- NULL for what earlier versions of the program kept.
ALTER TABLE quarantine ADD COLUMN arguments TEXT;
