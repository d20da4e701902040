-- What a growth, a change or a multiple is compared with, and whether a value is a yearly mean over several years: values that
-- differ in one of these are values of two things. base: a period's code, or @ and the words of whom; empty where nothing tells
-- it, as for all that was read before. mean: 1 for a yearly mean.
ALTER TABLE figure ADD COLUMN base TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN mean INTEGER NOT NULL DEFAULT 0;
DROP INDEX figure_key;
CREATE INDEX figure_key ON figure (concept, key_subject, measure, status, period, base, mean, key_unit);

ALTER TABLE observation ADD COLUMN base TEXT NOT NULL DEFAULT '';
ALTER TABLE observation ADD COLUMN mean INTEGER NOT NULL DEFAULT 0;

CREATE TABLE touched_key_of_all_columns (
    concept TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    status  TEXT NOT NULL,
    period  TEXT NOT NULL,
    base    TEXT NOT NULL,
    mean    INTEGER NOT NULL,
    unit    TEXT NOT NULL,
    PRIMARY KEY (concept, subject, measure, status, period, base, mean, unit)
);
INSERT INTO touched_key_of_all_columns (concept, subject, measure, status, period, base, mean, unit)
SELECT concept, subject, measure, status, period, '', 0, unit FROM touched_key;
DROP TABLE touched_key;
ALTER TABLE touched_key_of_all_columns RENAME TO touched_key;
