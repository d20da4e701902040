-- The list of a run, frozen. number: the order of freezing. known: files of it that were read before; runs, figures and
-- exclusions are those of their documents. read_by: the versions that read what is new.
CREATE TABLE input_list (
    run        BIGINT PRIMARY KEY REFERENCES run (id),
    number     BIGINT NOT NULL UNIQUE,
    read_by    TEXT NOT NULL,
    known      BIGINT NOT NULL,
    runs       BIGINT NOT NULL,
    figures    BIGINT NOT NULL,
    exclusions BIGINT NOT NULL
);
INSERT INTO input_list (run, number, read_by, known, runs, figures, exclusions)
SELECT i.run, ROW_NUMBER() OVER (ORDER BY i.run),
    COALESCE((SELECT MAX(d.read_by) FROM run_input n JOIN source_document d ON d.id = n.document
        WHERE n.run = i.run AND n.state <> 'known'), ''),
    SUM(CASE i.state WHEN 'known' THEN 1 ELSE 0 END),
    COALESCE((SELECT SUM(d.runs) FROM source_document d WHERE d.id IN
        (SELECT k.document FROM run_input k WHERE k.run = i.run AND k.state = 'known')), 0),
    COALESCE((SELECT SUM(d.figures) FROM source_document d WHERE d.id IN
        (SELECT k.document FROM run_input k WHERE k.run = i.run AND k.state = 'known')), 0),
    COALESCE((SELECT SUM(d.exclusions) FROM source_document d WHERE d.id IN
        (SELECT k.document FROM run_input k WHERE k.run = i.run AND k.state = 'known')), 0)
FROM run_input i GROUP BY i.run;

-- The files of lists that were read before, from one list to another, the end exclusive and NULL for one that is in the newest
-- list: a night writes what is new, changed or gone, and not once more what stays.
CREATE TABLE known_input (
    path       TEXT NOT NULL,
    held_from  BIGINT NOT NULL,
    held_until BIGINT,
    hash       TEXT NOT NULL,
    bytes      BIGINT NOT NULL,
    document   BIGINT NOT NULL REFERENCES source_document (id),
    PRIMARY KEY (path, held_from)
);
INSERT INTO known_input (path, held_from, held_until, hash, bytes, document)
SELECT path, MIN(number),
    CASE WHEN MAX(number) = (SELECT MAX(number) FROM input_list) THEN NULL ELSE MAX(number) + 1 END,
    hash, MIN(bytes), document
FROM (SELECT i.path, i.hash, i.bytes, i.document, l.number,
        l.number - ROW_NUMBER() OVER (PARTITION BY i.path, i.hash, i.document ORDER BY l.number) AS island
    FROM run_input i JOIN input_list l ON l.run = i.run WHERE i.state = 'known') known
GROUP BY path, hash, document, island;
CREATE INDEX known_input_open ON known_input (path) WHERE held_until IS NULL;
CREATE INDEX known_input_ended ON known_input (held_until) WHERE held_until IS NOT NULL;

-- Of a run its new, read and quarantined files, and those that became known while it was at work. ordinal: in the whole list.
CREATE TABLE run_input_of_its_own (
    run      BIGINT NOT NULL REFERENCES run (id),
    ordinal  INTEGER NOT NULL,
    path     TEXT NOT NULL,
    hash     TEXT,
    bytes    BIGINT NOT NULL,
    state    TEXT NOT NULL,
    document BIGINT REFERENCES source_document (id),
    PRIMARY KEY (run, ordinal)
);
INSERT INTO run_input_of_its_own (run, ordinal, path, hash, bytes, state, document)
SELECT run, ordinal, path, hash, bytes, state, document FROM run_input WHERE state <> 'known';
DROP TABLE run_input;
ALTER TABLE run_input_of_its_own RENAME TO run_input;

-- Files as they lay there when they were hashed. One that lies there unchanged is not hashed again. changed: when it was
-- written last, in nanoseconds since 1970; a file that was written just before it was hashed is not in here, as its next
-- change might bear the same time. file_key: made of what the file system
-- calls it.
CREATE TABLE seen_file (
    path     TEXT PRIMARY KEY,
    bytes    BIGINT NOT NULL,
    changed  BIGINT NOT NULL,
    file_key BIGINT NOT NULL,
    hash     TEXT NOT NULL
);

INSERT INTO total (name, count) SELECT 'documents', COUNT(*) FROM source_document WHERE state = 'read';
INSERT INTO total (name, count) SELECT 'errors', COUNT(*) FROM finding WHERE held_until IS NULL AND severity = 'error';
INSERT INTO total (name, count) SELECT 'warnings', COUNT(*) FROM finding WHERE held_until IS NULL AND severity = 'warning';
INSERT INTO total (name, count) SELECT 'notes', COUNT(*) FROM finding WHERE held_until IS NULL AND severity = 'note';

-- The figures of a document are a range of identifiers, which the table itself is ordered by.
DROP INDEX figure_document;
CREATE INDEX figure_set_aside ON figure (document) WHERE set_aside <> '';
CREATE INDEX source_document_path ON source_document (path);
CREATE INDEX source_document_begun ON source_document (held_from);
CREATE INDEX source_document_ended ON source_document (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX quarantine_path ON quarantine (path);
-- Without the rows that have not ended, which are most.
DROP INDEX observation_vintage_ended;
CREATE INDEX observation_vintage_ended ON observation_vintage (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX observation_vintage_label ON observation_vintage (label);
