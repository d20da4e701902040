-- The run of the report before, as it was when this one was made: a night that failed then may be finished since.
ALTER TABLE imprint ADD COLUMN before BIGINT REFERENCES run (id);
UPDATE imprint SET before = (
    SELECT b.id FROM run b WHERE b.state = 'done' AND b.vintage < (SELECT r.vintage FROM run r WHERE r.id = imprint.run)
    ORDER BY b.vintage DESC LIMIT 1);
