-- The table was made anew; what guards it is, too.
CREATE TRIGGER list_of_a_held_night_stays BEFORE DELETE ON run_input
WHEN EXISTS (SELECT 1 FROM run r JOIN hold h ON h.ended IS NULL AND r.report_date BETWEEN h.first_date AND h.last_date
    WHERE r.id = OLD.run)
BEGIN
    SELECT RAISE(ABORT, 'this date is held');
END;

CREATE TRIGGER known_files_of_a_held_night_stay BEFORE DELETE ON known_input
WHEN EXISTS (SELECT 1 FROM input_list l JOIN run r ON r.id = l.run
    JOIN hold h ON h.ended IS NULL AND r.report_date BETWEEN h.first_date AND h.last_date
    WHERE l.number >= OLD.held_from AND (OLD.held_until IS NULL OR l.number < OLD.held_until))
BEGIN
    SELECT RAISE(ABORT, 'this date is held');
END;
