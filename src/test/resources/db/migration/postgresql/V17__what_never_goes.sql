-- The twin of what is written for SQLite.
CREATE TRIGGER run_stays BEFORE DELETE ON run FOR EACH ROW
EXECUTE FUNCTION refuse('a run is never deleted');

CREATE TRIGGER decision_stays BEFORE DELETE ON decision FOR EACH ROW
EXECUTE FUNCTION refuse('a decision is never deleted');

CREATE TRIGGER decision_end_stays BEFORE DELETE ON decision_end FOR EACH ROW
EXECUTE FUNCTION refuse('the end of a decision is never deleted');

CREATE TRIGGER hold_stays BEFORE DELETE ON hold FOR EACH ROW
EXECUTE FUNCTION refuse('a hold is never deleted; it is ended');

CREATE FUNCTION keep_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'read' OR EXISTS (
        SELECT 1 FROM hold h WHERE h.ended IS NULL AND h.document IN (OLD.hash, OLD.path)) THEN
        RAISE EXCEPTION 'a document whose figures count, or which is held, is not deleted';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER document_stays BEFORE DELETE ON source_document FOR EACH ROW EXECUTE FUNCTION keep_document();

CREATE FUNCTION keep_value() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.held_until IS NULL AND EXISTS (
        SELECT 1 FROM run r WHERE r.vintage = OLD.held_from AND r.state = 'done') THEN
        RAISE EXCEPTION 'a value that holds is not deleted';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER value_stays BEFORE DELETE ON observation_vintage FOR EACH ROW EXECUTE FUNCTION keep_value();

CREATE FUNCTION keep_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM run r JOIN hold h ON h.ended IS NULL AND r.report_date BETWEEN h.first_date AND h.last_date
        WHERE r.id = OLD.run) THEN
        RAISE EXCEPTION 'this date is held';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER list_of_a_held_night_stays BEFORE DELETE ON run_input FOR EACH ROW EXECUTE FUNCTION keep_list();
