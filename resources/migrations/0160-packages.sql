-- Which branch's packages were merged, and how far its history had come then.
CREATE TABLE package_source (
  id INTEGER PRIMARY KEY,
  ledger_id TEXT NOT NULL,
  -- The branch's number in the ledger that packed it.
  source_id INTEGER NOT NULL,
  organization_id INTEGER NOT NULL UNIQUE REFERENCES organization (id),
  public_key TEXT NOT NULL,
  entries INTEGER NOT NULL CHECK (entries > 0),
  head TEXT NOT NULL,
  packed_at TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  parameters TEXT NOT NULL CHECK (json_valid(parameters)),
  UNIQUE (ledger_id, source_id)
) STRICT;

-- Which row here a row of a package became, and how it stood when it was merged.
CREATE TABLE package_row (
  id INTEGER PRIMARY KEY,
  package_source_id INTEGER NOT NULL REFERENCES package_source (id),
  table_name TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  print TEXT NOT NULL,
  UNIQUE (package_source_id, table_name, source_id)
) STRICT;
