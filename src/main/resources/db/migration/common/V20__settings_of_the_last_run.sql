-- What the last run was set to, by key, so that a change is told with old and new value.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
