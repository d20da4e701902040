-- Of the number-like runs of a document those whose every character is in one of its stored figures or exclusions.
-- What was read before this was counted is taken as covered, which the extractor promises.
ALTER TABLE source_document ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;
UPDATE source_document SET covered = runs;
