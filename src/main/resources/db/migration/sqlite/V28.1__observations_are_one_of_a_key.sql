-- SQLite changes what is unique only with the table. Its rows keep their identifiers, so that what refers to them still does.
CREATE TABLE observation_of_a_key (
    id      ${id} PRIMARY KEY,
    concept TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    status  TEXT NOT NULL,
    period  TEXT NOT NULL,
    base    TEXT NOT NULL DEFAULT '',
    mean    INTEGER NOT NULL DEFAULT 0,
    unit    TEXT NOT NULL,
    weight  TEXT NOT NULL DEFAULT '',
    UNIQUE (concept, subject, measure, status, period, base, mean, unit)
);
INSERT INTO observation_of_a_key (id, concept, subject, measure, status, period, base, mean, unit, weight)
SELECT id, concept, subject, measure, status, period, base, mean, unit, weight FROM observation;
DROP TABLE observation;
ALTER TABLE observation_of_a_key RENAME TO observation;
CREATE INDEX observation_weight ON observation (weight);
CREATE INDEX observation_weight_of_subject ON observation (subject, weight);
