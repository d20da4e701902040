-- What must not go, by whom and why: the nights of some dates, or a document by its path or its hash. Kept for ever.
CREATE TABLE hold (
    id         ${id} PRIMARY KEY,
    first_date TEXT,
    last_date  TEXT,
    document   TEXT,
    reason     TEXT NOT NULL,
    actor      TEXT NOT NULL,
    at         TEXT NOT NULL,
    ended      TEXT,
    end_reason TEXT,
    end_actor  TEXT
);

-- The runs whose lists, files and superseded values are gone. The run itself stays, and so do the events that tell of it.
CREATE TABLE purged_run (
    run    BIGINT PRIMARY KEY REFERENCES run (id),
    before TEXT NOT NULL,
    at     TEXT NOT NULL
);

-- What somebody looked at and let be: a file with this content no longer calls for attention.
CREATE TABLE quarantine_release (
    path   TEXT NOT NULL,
    hash   TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor  TEXT NOT NULL,
    at     TEXT NOT NULL,
    PRIMARY KEY (path, hash)
);
