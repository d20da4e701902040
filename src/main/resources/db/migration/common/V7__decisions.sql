-- What operators decided, kept for ever: whose value holds for an observation, who says so and why.
CREATE TABLE decision (
    id          ${id} PRIMARY KEY,
    observation BIGINT NOT NULL REFERENCES observation (id),
    figure      BIGINT NOT NULL REFERENCES figure (id),
    reason      TEXT NOT NULL,
    actor       TEXT NOT NULL,
    at          TEXT NOT NULL
);
CREATE INDEX decision_observation ON decision (observation);

-- Why a decision holds no more. kind: withdrawn, replaced, lapsed. A lapsed one is withdrawn when somebody has seen to it.
CREATE TABLE decision_end (
    decision BIGINT NOT NULL REFERENCES decision (id),
    kind     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    actor    TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (decision, kind)
);

-- The decision that gave the value, NULL where rank did.
ALTER TABLE observation_vintage ADD COLUMN decision BIGINT REFERENCES decision (id);
