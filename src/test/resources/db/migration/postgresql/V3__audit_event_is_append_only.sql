-- The twin of what is written for SQLite.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

CREATE TRIGGER audit_event_keeps_its_rows BEFORE DELETE ON audit_event FOR EACH ROW
EXECUTE FUNCTION refuse('the audit log is append-only: an event is never deleted');

CREATE TRIGGER audit_event_keeps_its_words BEFORE UPDATE ON audit_event FOR EACH ROW
EXECUTE FUNCTION refuse('the audit log is append-only: an event is never changed');
