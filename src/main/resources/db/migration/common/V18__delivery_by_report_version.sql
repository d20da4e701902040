-- One line for a report version and a recipient: a report that was made again under the same run is another version.
CREATE TABLE delivery_by_version (
    key     TEXT NOT NULL PRIMARY KEY,
    run     BIGINT NOT NULL REFERENCES run (id),
    channel TEXT NOT NULL,
    target  TEXT NOT NULL,
    version TEXT NOT NULL,
    kind    TEXT NOT NULL,
    state   TEXT NOT NULL,
    tries   INTEGER NOT NULL,
    detail  TEXT NOT NULL,
    at      TEXT NOT NULL,
    UNIQUE (run, channel, target, version)
);
INSERT INTO delivery_by_version (key, run, channel, target, version, kind, state, tries, detail, at)
SELECT channel || ':' || run || ':' || target, run, channel, target,
       CASE WHEN detail LIKE 'sha256 %' THEN substr(detail, 8) ELSE '' END, 'report',
       CASE state WHEN 'done' THEN 'accepted' ELSE state END, 1, detail, at
FROM delivery;
DROP TABLE delivery;
ALTER TABLE delivery_by_version RENAME TO delivery;
CREATE INDEX delivery_of_target ON delivery (channel, target);
