-- A purge may take what these let through, and nothing else.
CREATE TRIGGER run_stays BEFORE DELETE ON run
BEGIN
    SELECT RAISE(ABORT, 'a run is never deleted');
END;

CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted');
END;

CREATE TRIGGER decision_end_stays BEFORE DELETE ON decision_end
BEGIN
    SELECT RAISE(ABORT, 'the end of a decision is never deleted');
END;

CREATE TRIGGER hold_stays BEFORE DELETE ON hold
BEGIN
    SELECT RAISE(ABORT, 'a hold is never deleted; it is ended');
END;

CREATE TRIGGER document_stays BEFORE DELETE ON source_document
WHEN OLD.state = 'read' OR EXISTS (
    SELECT 1 FROM hold h WHERE h.ended IS NULL AND h.document IN (OLD.hash, OLD.path))
BEGIN
    SELECT RAISE(ABORT, 'a document whose figures count, or which is held, is not deleted');
END;

-- The run that is at work may take back what it has written itself.
CREATE TRIGGER value_stays BEFORE DELETE ON observation_vintage
WHEN OLD.held_until IS NULL AND EXISTS (SELECT 1 FROM run r WHERE r.vintage = OLD.held_from AND r.state = 'done')
BEGIN
    SELECT RAISE(ABORT, 'a value that holds is not deleted');
END;

CREATE TRIGGER list_of_a_held_night_stays BEFORE DELETE ON run_input
WHEN EXISTS (SELECT 1 FROM run r JOIN hold h ON h.ended IS NULL AND r.report_date BETWEEN h.first_date AND h.last_date
    WHERE r.id = OLD.run)
BEGIN
    SELECT RAISE(ABORT, 'this date is held');
END;
