-- What the store holds now, kept up with each change in the transaction of the change: a night need not count all of it.
-- store/Total says what each counts; verify counts in full and compares.
CREATE TABLE total (
    name  TEXT PRIMARY KEY,
    count BIGINT NOT NULL
);

INSERT INTO total (name, count)
SELECT 'figures', COUNT(*) FROM figure f JOIN source_document d ON d.id = f.document WHERE d.state = 'read';
INSERT INTO total (name, count)
SELECT 'set_aside', COUNT(*) FROM figure f JOIN source_document d ON d.id = f.document
WHERE d.state = 'read' AND f.set_aside <> '';
INSERT INTO total (name, count)
SELECT 'exclusions', COUNT(*) FROM exclusion e JOIN source_document d ON d.id = e.document WHERE d.state = 'read';
INSERT INTO total (name, count)
SELECT 'attached', COUNT(*) FROM observation_figure b JOIN observation_vintage w
    ON w.observation = b.observation AND w.held_from = b.held_from
WHERE w.held_until IS NULL;
INSERT INTO total (name, count) SELECT 'observations', COUNT(*) FROM observation_vintage WHERE held_until IS NULL;
