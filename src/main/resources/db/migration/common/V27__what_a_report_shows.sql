-- What an observation counts for in a report that cannot show all: what the catalogue has before what it has not, then the
-- month in which the period ends. '1 2025-12', '0 2025-06', '1 ' for an open period. Read downwards with a limit.
ALTER TABLE observation ADD COLUMN weight TEXT NOT NULL DEFAULT '';
UPDATE observation SET weight = CASE length(period)
    WHEN 9 THEN substr(period, 6) WHEN 15 THEN substr(period, 9) WHEN 21 THEN substr(period, 12) ELSE period END;
UPDATE observation SET weight = CASE WHEN substr(concept, 1, 6) = 'label:' THEN '0 ' ELSE '1 ' END
    || CASE WHEN length(weight) = 4 THEN weight || '-12'
        WHEN substr(weight, 6) = 'Q1' THEN substr(weight, 1, 5) || '03'
        WHEN substr(weight, 6) IN ('Q2', 'H1') THEN substr(weight, 1, 5) || '06'
        WHEN substr(weight, 6) = 'Q3' THEN substr(weight, 1, 5) || '09'
        WHEN substr(weight, 6) IN ('Q4', 'H2') THEN substr(weight, 1, 5) || '12'
        ELSE substr(weight, 1, 7) END;
CREATE INDEX observation_weight ON observation (weight);
CREATE INDEX observation_weight_of_subject ON observation (subject, weight);

-- What a vintage has of documents, counted on the index alone, and the documents that came since another one.
CREATE INDEX source_document_held ON source_document (held_from, held_until, runs, covered, figures, exclusions);

-- The gravest findings, the newest first, without a look at the rest.
CREATE INDEX finding_severity ON finding (severity, held_from);

-- What these served is counted on the index of documents or by the range of a document's figures.
DROP INDEX source_document_begun;
DROP INDEX source_document_ended;
DROP INDEX figure_set_aside;
