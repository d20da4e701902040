-- Triggers are written differently in each database.
CREATE TRIGGER audit_event_keeps_its_rows BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: an event is never deleted');
END;

CREATE TRIGGER audit_event_keeps_its_words BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: an event is never changed');
END;
