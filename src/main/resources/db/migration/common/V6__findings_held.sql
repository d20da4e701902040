-- Findings are held from vintage to vintage, as observations are: one that still stands is not written again.
CREATE TABLE held_finding (
    id          ${id} PRIMARY KEY,
    code        TEXT NOT NULL,
    severity    TEXT NOT NULL,
    observation BIGINT REFERENCES observation (id),
    arguments   TEXT NOT NULL,
    held_from   BIGINT NOT NULL,
    held_until  BIGINT
);

CREATE TABLE held_finding_observation (
    finding     BIGINT NOT NULL REFERENCES held_finding (id),
    ordinal     INTEGER NOT NULL,
    observation BIGINT NOT NULL REFERENCES observation (id),
    PRIMARY KEY (finding, ordinal)
);

-- What each run had found holds from its vintage to the next one's.
CREATE TABLE finding_number (
    run     BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    id      BIGINT NOT NULL,
    PRIMARY KEY (run, ordinal)
);
INSERT INTO finding_number (run, ordinal, id)
SELECT f.run, f.ordinal, ROW_NUMBER() OVER (ORDER BY f.run, f.ordinal)
FROM finding f JOIN run r ON r.id = f.run WHERE r.vintage IS NOT NULL;

INSERT INTO held_finding (id, code, severity, observation, arguments, held_from, held_until)
SELECT n.id, f.code, f.severity,
    (SELECT fo.observation FROM finding_observation fo
     WHERE fo.run = f.run AND fo.finding = f.ordinal ORDER BY fo.ordinal LIMIT 1),
    f.arguments, r.vintage, (SELECT MIN(later.vintage) FROM run later WHERE later.vintage > r.vintage)
FROM finding f JOIN finding_number n ON n.run = f.run AND n.ordinal = f.ordinal JOIN run r ON r.id = f.run;

INSERT INTO held_finding_observation (finding, ordinal, observation)
SELECT n.id, fo.ordinal, fo.observation
FROM finding_observation fo JOIN finding_number n ON n.run = fo.run AND n.ordinal = fo.finding;

DROP TABLE finding_number;
DROP TABLE finding_observation;
DROP TABLE finding;
ALTER TABLE held_finding RENAME TO finding;
ALTER TABLE held_finding_observation RENAME TO finding_observation;

CREATE INDEX finding_about ON finding (observation, held_until);
CREATE INDEX finding_begun ON finding (held_from);
CREATE INDEX finding_ended ON finding (held_until) WHERE held_until IS NOT NULL;

-- The vintages whose observations were checked, and the version of rules, catalogue and program by which.
CREATE TABLE checked_vintage (
    vintage    BIGINT PRIMARY KEY,
    checked_by TEXT NOT NULL
);

-- The newest publication of a publisher, without a look at the rest.
CREATE INDEX source_document_publisher ON source_document (publisher, state, published);
