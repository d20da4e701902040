-- The twin of what is written for SQLite.
CREATE TRIGGER list_of_a_held_night_stays BEFORE DELETE ON run_input FOR EACH ROW EXECUTE FUNCTION keep_list();

CREATE FUNCTION keep_known_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM input_list l JOIN run r ON r.id = l.run
        JOIN hold h ON h.ended IS NULL AND r.report_date BETWEEN h.first_date AND h.last_date
        WHERE l.number >= OLD.held_from AND (OLD.held_until IS NULL OR l.number < OLD.held_until)) THEN
        RAISE EXCEPTION 'this date is held';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER known_files_of_a_held_night_stay BEFORE DELETE ON known_input FOR EACH ROW EXECUTE FUNCTION keep_known_files();
