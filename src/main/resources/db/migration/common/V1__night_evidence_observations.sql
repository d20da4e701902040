-- Decimals are TEXT in plain notation, dates and instants TEXT in ISO 8601, structures TEXT in JSON:
-- exact, readable with any tool, and the same in every database.

-- A night for a report date; a deliberate second one is attempt 2. vintage: the state of the observations it made.
CREATE TABLE run (
    id            ${id} PRIMARY KEY,
    report_date   TEXT NOT NULL,
    attempt       INTEGER NOT NULL,
    state         TEXT NOT NULL,
    job_execution BIGINT NOT NULL,
    started       TEXT NOT NULL,
    ended         TEXT,
    vintage       BIGINT UNIQUE,
    versions      TEXT NOT NULL,
    counters      TEXT NOT NULL,
    UNIQUE (report_date, attempt)
);

-- One content as read by one version of readers, extractor and catalogue. state: listed, read, replaced.
-- reconciled: 0 while its figures await the observations.
CREATE TABLE source_document (
    id               ${id} PRIMARY KEY,
    hash             TEXT NOT NULL,
    read_by          TEXT NOT NULL,
    path             TEXT NOT NULL,
    bytes            BIGINT NOT NULL,
    state            TEXT NOT NULL,
    publisher        TEXT NOT NULL DEFAULT '',
    publisher_origin TEXT NOT NULL DEFAULT 'UNKNOWN',
    published        TEXT,
    published_origin TEXT NOT NULL DEFAULT 'UNKNOWN',
    region           TEXT NOT NULL DEFAULT '',
    region_origin    TEXT NOT NULL DEFAULT 'UNKNOWN',
    authority        TEXT NOT NULL DEFAULT 'OTHER',
    authority_origin TEXT NOT NULL DEFAULT 'UNKNOWN',
    runs             INTEGER NOT NULL DEFAULT 0,
    figures          INTEGER NOT NULL DEFAULT 0,
    exclusions       INTEGER NOT NULL DEFAULT 0,
    reconciled       INTEGER NOT NULL DEFAULT 0,
    UNIQUE (hash, read_by)
);
CREATE INDEX source_document_awaiting ON source_document (reconciled, state);

-- Apart from the document's row, so that scans of documents do not touch it.
CREATE TABLE source_text (
    document ${id} PRIMARY KEY REFERENCES source_document (id),
    text     TEXT NOT NULL
);

-- The list of files that a run works on, frozen when it begins. state: new, known, read, quarantined.
CREATE TABLE run_input (
    run      BIGINT NOT NULL REFERENCES run (id),
    ordinal  INTEGER NOT NULL,
    path     TEXT NOT NULL,
    hash     TEXT,
    bytes    BIGINT NOT NULL,
    state    TEXT NOT NULL,
    document BIGINT REFERENCES source_document (id),
    PRIMARY KEY (run, ordinal),
    UNIQUE (run, path)
);

CREATE TABLE quarantine (
    run    BIGINT NOT NULL REFERENCES run (id),
    path   TEXT NOT NULL,
    place  TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash   TEXT,
    detail TEXT NOT NULL,
    remedy TEXT NOT NULL,
    PRIMARY KEY (run, path, place, reason)
);

-- Offsets count code points of source_text.text, end exclusive. concept is empty for a figure that is set aside.
CREATE TABLE figure (
    id             ${id} PRIMARY KEY,
    document       BIGINT NOT NULL REFERENCES source_document (id),
    place          TEXT NOT NULL,
    start_offset   INTEGER NOT NULL,
    end_offset     INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    text           TEXT NOT NULL,
    value          TEXT NOT NULL,
    value_high     TEXT,
    unit           TEXT NOT NULL,
    qualifier      TEXT NOT NULL,
    quantum        TEXT NOT NULL,
    measure        TEXT NOT NULL,
    status         TEXT NOT NULL,
    period         TEXT NOT NULL,
    label          TEXT NOT NULL,
    indicator      TEXT NOT NULL,
    subject        TEXT NOT NULL,
    section        TEXT NOT NULL,
    derivation     TEXT NOT NULL,
    concept        TEXT NOT NULL,
    key_subject    TEXT NOT NULL,
    set_aside      TEXT NOT NULL
);
CREATE INDEX figure_document ON figure (document, id);
CREATE INDEX figure_key ON figure (concept, key_subject, measure, status, period, unit);

CREATE TABLE exclusion (
    document       BIGINT NOT NULL REFERENCES source_document (id),
    ordinal        INTEGER NOT NULL,
    place          TEXT NOT NULL,
    start_offset   INTEGER NOT NULL,
    end_offset     INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    text           TEXT NOT NULL,
    reason         TEXT NOT NULL,
    rule           TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
);

-- The order of the report.
CREATE TABLE indicator_order (
    code TEXT PRIMARY KEY,
    rank INTEGER NOT NULL
);

-- What there is a value of. Its value as held from one vintage to another is in observation_vintage.
CREATE TABLE observation (
    id      ${id} PRIMARY KEY,
    concept TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    status  TEXT NOT NULL,
    period  TEXT NOT NULL,
    unit    TEXT NOT NULL,
    UNIQUE (concept, subject, measure, status, period, unit)
);

-- held_from, held_until: vintages of runs, the end exclusive and NULL for what still holds.
CREATE TABLE observation_vintage (
    observation BIGINT NOT NULL REFERENCES observation (id),
    held_from   BIGINT NOT NULL,
    held_until  BIGINT,
    figure      BIGINT NOT NULL REFERENCES figure (id),
    text        TEXT NOT NULL,
    value       TEXT NOT NULL,
    value_high  TEXT,
    qualifier   TEXT NOT NULL,
    quantum     TEXT NOT NULL,
    section     TEXT NOT NULL,
    label       TEXT NOT NULL,
    PRIMARY KEY (observation, held_from)
);

CREATE TABLE observation_figure (
    observation BIGINT NOT NULL,
    held_from   BIGINT NOT NULL,
    ordinal     INTEGER NOT NULL,
    figure      BIGINT NOT NULL REFERENCES figure (id),
    verdict     TEXT NOT NULL,
    PRIMARY KEY (observation, held_from, ordinal),
    FOREIGN KEY (observation, held_from) REFERENCES observation_vintage (observation, held_from)
);
CREATE INDEX observation_figure_figure ON observation_figure (figure);

CREATE TABLE finding (
    run       BIGINT NOT NULL REFERENCES run (id),
    ordinal   INTEGER NOT NULL,
    code      TEXT NOT NULL,
    severity  TEXT NOT NULL,
    arguments TEXT NOT NULL,
    PRIMARY KEY (run, ordinal)
);

CREATE TABLE finding_observation (
    run         BIGINT NOT NULL,
    finding     INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    observation BIGINT NOT NULL REFERENCES observation (id),
    PRIMARY KEY (run, finding, ordinal),
    FOREIGN KEY (run, finding) REFERENCES finding (run, ordinal)
);

CREATE TABLE report_file (
    run   BIGINT NOT NULL REFERENCES run (id),
    name  TEXT NOT NULL,
    hash  TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (run, name)
);

CREATE TABLE delivery (
    run     BIGINT NOT NULL REFERENCES run (id),
    channel TEXT NOT NULL,
    target  TEXT NOT NULL,
    state   TEXT NOT NULL,
    detail  TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (run, channel, target)
);
