-- The keys whose figures, decisions or words changed since observations were last made: work that waits. Empty after a night.
CREATE TABLE touched_key (
    concept TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    status  TEXT NOT NULL,
    period  TEXT NOT NULL,
    unit    TEXT NOT NULL,
    PRIMARY KEY (concept, subject, measure, status, period, unit)
);

INSERT INTO touched_key (concept, subject, measure, status, period, unit)
SELECT DISTINCT f.concept, f.key_subject, f.measure, f.status, f.period, f.unit
FROM figure f JOIN source_document d ON d.id = f.document
WHERE f.concept <> '' AND d.reconciled = 0 AND d.state IN ('read', 'replaced');

DROP INDEX source_document_awaiting;
ALTER TABLE source_document DROP COLUMN reconciled;

-- What a vintage brought and what it ended, without a look at the rest.
CREATE INDEX observation_vintage_begun ON observation_vintage (held_from);
CREATE INDEX observation_vintage_ended ON observation_vintage (held_until);
