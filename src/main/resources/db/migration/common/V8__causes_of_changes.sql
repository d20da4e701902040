-- Why a value is held from its vintage on: new, revised, corrected, reread, decided, backing (docs/reconciliation.md).
-- withdrawn: 1 where what was held ended because no figure speaks of it any more; 0 where another value follows or it holds.
ALTER TABLE observation_vintage ADD COLUMN cause TEXT NOT NULL DEFAULT 'new';
ALTER TABLE observation_vintage ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

UPDATE observation_vintage SET withdrawn = 1
WHERE held_until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM observation_vintage n
    WHERE n.observation = observation_vintage.observation AND n.held_from = observation_vintage.held_until);

UPDATE observation_vintage SET cause = (
    SELECT CASE
        WHEN p.figure = observation_vintage.figure THEN 'backing'
        WHEN a.hash = b.hash THEN 'reread'
        WHEN p.value = observation_vintage.value AND p.qualifier = observation_vintage.qualifier
            AND p.quantum = observation_vintage.quantum AND COALESCE(p.value_high, '') = COALESCE(observation_vintage.value_high, '')
            AND p.unit = observation_vintage.unit THEN 'backing'
        WHEN a.path = b.path THEN 'corrected'
        ELSE 'revised' END
    FROM observation_vintage p
    JOIN figure g ON g.id = p.figure JOIN source_document b ON b.id = g.document
    JOIN figure f ON f.id = observation_vintage.figure JOIN source_document a ON a.id = f.document
    WHERE p.observation = observation_vintage.observation AND p.held_until = observation_vintage.held_from)
WHERE EXISTS (SELECT 1 FROM observation_vintage p
    WHERE p.observation = observation_vintage.observation AND p.held_until = observation_vintage.held_from);
