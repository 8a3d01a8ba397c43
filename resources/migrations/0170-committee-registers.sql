-- What a committee keeps of its own work: visits that it planned, documents of its superiors with what
-- became of them, and its major decisions. One table each, with the fields that shared/registers/
-- describes (a test holds both equal).

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  planned_on TEXT NOT NULL CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  inspector TEXT,
  focus TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX visit_by_organization ON visit (organization_id, planned_on) WHERE deleted_at IS NULL;

CREATE TABLE superior_document (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  document TEXT,
  issued_by TEXT,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  owner TEXT,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  evidence TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX superior_document_by_organization ON superior_document (organization_id, received_on) WHERE deleted_at IS NULL;

CREATE TABLE major_decision (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  matter TEXT NOT NULL CHECK (length(matter) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('policy', 'personnel', 'project', 'funds')),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  chair TEXT,
  last_speaker TEXT,
  people INTEGER CHECK (people BETWEEN 0 AND 100000),
  result TEXT,
  evidence TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX major_decision_by_organization ON major_decision (organization_id, decided_on) WHERE deleted_at IS NULL;
