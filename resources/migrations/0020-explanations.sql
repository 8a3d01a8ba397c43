-- Why something that needs a second look is in order, in the words of whoever looked (rules.md §4).
-- `key` is the name that the signal gave to what it is about.
CREATE TABLE signal_explanation (
  id INTEGER PRIMARY KEY,
  signal TEXT NOT NULL CHECK (signal GLOB 'S-[0-9][0-9]'),
  key TEXT NOT NULL CHECK (length(key) > 0),
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  explanation TEXT NOT NULL CHECK (length(explanation) BETWEEN 1 AND 1000),
  explained_at TEXT NOT NULL,
  explained_by TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX signal_explanation_of ON signal_explanation (organization_id, signal, key)
  WHERE deleted_at IS NULL;

-- When the record was first written; null for rows from before, of which nobody knows.
ALTER TABLE activity ADD COLUMN created_at TEXT;
