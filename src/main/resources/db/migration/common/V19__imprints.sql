-- Which vintages a document counts in, the end exclusive and NULL for one that still counts: an earlier report can be made again.
ALTER TABLE source_document ADD COLUMN held_from BIGINT;
ALTER TABLE source_document ADD COLUMN held_until BIGINT;
UPDATE source_document SET held_from = COALESCE(
    (SELECT MIN(r.vintage) FROM run_input i JOIN run r ON r.id = i.run
     WHERE i.document = source_document.id AND r.vintage IS NOT NULL), 1)
WHERE state IN ('read', 'replaced');
UPDATE source_document SET held_until = COALESCE(
    (SELECT MIN(n.held_from) FROM source_document n
     WHERE n.hash = source_document.hash AND n.id > source_document.id AND n.held_from IS NOT NULL), held_from)
WHERE state = 'replaced';

-- What the report of a run was made with besides the store. anchor: the hash that binds it to the reports before it.
CREATE TABLE imprint (
    run     BIGINT PRIMARY KEY REFERENCES run (id),
    at      TEXT NOT NULL,
    words   TEXT NOT NULL,
    balance TEXT NOT NULL,
    anchor  TEXT NOT NULL
);

-- The bytes of what was read, compressed by gzip, so that evidence outlives the input folder. Missing for what was read before.
CREATE TABLE source_original (
    document BIGINT PRIMARY KEY REFERENCES source_document (id),
    packed   BLOB NOT NULL
);
