-- The twin of what is written for SQLite.
ALTER TABLE observation DROP CONSTRAINT observation_concept_subject_measure_status_period_unit_key;
ALTER TABLE observation ADD CONSTRAINT observation_one_of_a_key
    UNIQUE (concept, subject, measure, status, period, base, mean, unit);
