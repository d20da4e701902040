-- Figures meet in the base unit of their dimension; figures and values keep the unit that they are printed in.
ALTER TABLE figure ADD COLUMN key_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE observation_vintage ADD COLUMN unit TEXT NOT NULL DEFAULT '';

UPDATE observation_vintage SET unit = (SELECT o.unit FROM observation o WHERE o.id = observation_vintage.observation);

-- The units that were known before this migration and are not the base of their dimension.
CREATE TABLE base_unit (
    unit TEXT PRIMARY KEY,
    base TEXT NOT NULL
);
INSERT INTO base_unit (unit, base) VALUES
    ('mm', 'm'), ('cm', 'm'), ('km', 'm'), ('nm', 'm'), ('μm', 'm'), ('nmi', 'm'),
    ('km2', 'm2'), ('亩', 'm2'), ('ha', 'm2'), ('L', 'm3'),
    ('t', 'kg'), ('g', 'kg'), ('mg', 'kg'), ('μg', 'kg'), ('斤', 'kg'),
    ('kW', 'W'), ('h', 's'), ('min', 's'), ('d', 's'), ('季度', '月'), ('年', '月'), ('E', 'P'), ('‰', '%'),
    ('μg/m3', 'kg/m3'), ('mg/m3', 'kg/m3'), ('CNY/年', 'CNY/月'), ('CNY/t', 'CNY/kg'), ('CNY/亩', 'CNY/m2'),
    ('t/年', 'kg/月'), ('t/d', 'kg/s'), ('km/h', 'm/s'), ('kg/亩', 'kg/m2'), ('斤/亩', 'kg/m2'),
    ('人/km2', '人/m2'), ('t/CNY', 'kg/CNY');

UPDATE figure SET key_unit = COALESCE((SELECT b.base FROM base_unit b WHERE b.unit = figure.unit), unit)
WHERE concept <> '';

DROP INDEX figure_key;
CREATE INDEX figure_key ON figure (concept, key_subject, measure, status, period, key_unit);

-- An observation goes on under its new key. Of several that come together the first does; the others end with the next night.
UPDATE observation SET unit = (SELECT b.base FROM base_unit b WHERE b.unit = observation.unit)
WHERE unit IN (SELECT unit FROM base_unit)
AND NOT EXISTS (
    SELECT 1 FROM observation p LEFT JOIN base_unit b ON b.unit = p.unit
    WHERE p.concept = observation.concept AND p.subject = observation.subject AND p.measure = observation.measure
    AND p.status = observation.status AND p.period = observation.period
    AND COALESCE(b.base, p.unit) = (SELECT c.base FROM base_unit c WHERE c.unit = observation.unit)
    AND (b.unit IS NULL OR p.id < observation.id));

-- Figures that now meet others wait for the next night, and so do the observations that came too late to go on.
DELETE FROM touched_key WHERE unit IN (SELECT unit FROM base_unit);
INSERT INTO touched_key (concept, subject, measure, status, period, unit)
SELECT DISTINCT concept, key_subject, measure, status, period, key_unit FROM figure
WHERE concept <> '' AND key_unit <> unit ON CONFLICT DO NOTHING;
INSERT INTO touched_key (concept, subject, measure, status, period, unit)
SELECT concept, subject, measure, status, period, unit FROM observation
WHERE unit IN (SELECT unit FROM base_unit) ON CONFLICT DO NOTHING;

DROP TABLE base_unit;
