-- Which column holds what in sheets with these headings, as a person said when one was imported.
CREATE TABLE import_layout (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) > 0),
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  file TEXT NOT NULL,
  remembered_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_layout_of ON import_layout (fingerprint);

-- What a cell of an imported workbook says, beside what a person put in its place.
CREATE TABLE import_correction (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  cell TEXT NOT NULL,
  original TEXT NOT NULL,
  corrected TEXT NOT NULL,
  -- The record that the row became; null where it changed none.
  table_name TEXT,
  row_id INTEGER,
  CHECK ((table_name IS NULL) = (row_id IS NULL))
) STRICT;
CREATE INDEX import_correction_by_batch ON import_correction (batch_id);
CREATE INDEX import_correction_by_record ON import_correction (table_name, row_id);
