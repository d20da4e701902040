-- Of the dates on which a report is due, what the runs cannot tell.
-- Somebody said that the report of a date need not come, or took that back: the newest word on a date counts. Kept for ever.
CREATE TABLE excuse (
    id          ${id} PRIMARY KEY,
    report_date TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    actor       TEXT NOT NULL,
    at          TEXT NOT NULL
);

-- The dates that were made up for after their deadline, entered before the night begins.
CREATE TABLE caught_up (
    report_date TEXT PRIMARY KEY,
    at          TEXT NOT NULL
);
