-- The ledger of one committee or branch. Money is a whole number of fen; dates are ISO text that
-- may be a day, a month or a year (…_on), months are YYYY-MM, moments (…_at) are local ISO times.

CREATE TABLE ledger_info (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE parameter (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES organization (id),
  level TEXT NOT NULL CHECK (level IN ('committee', 'generalBranch', 'branch', 'group')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  kind TEXT CHECK (kind IN ('village', 'community', 'government', 'institution', 'enterprise',
    'nonpublic', 'school', 'other')),
  has_committee INTEGER NOT NULL DEFAULT 0 CHECK (has_committee IN (0, 1)),
  founded_on TEXT CHECK (founded_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(founded_on) IN (4, 7, 10)),
  dissolved_on TEXT CHECK (dissolved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(dissolved_on) IN (4, 7, 10)),
  term_started_on TEXT CHECK (term_started_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(term_started_on) IN (4, 7, 10)),
  deleted_at TEXT,
  CHECK (level <> 'group' OR parent_id IS NOT NULL),
  CHECK (level = 'group' OR kind IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX organization_name ON organization (ifnull(parent_id, 0), name) WHERE deleted_at IS NULL;

-- The original workbook is kept with the ledger: proof of what was imported.
CREATE TABLE import_file (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  imported_at TEXT NOT NULL,
  inserted INTEGER NOT NULL CHECK (inserted >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  undone_at TEXT
) STRICT;

-- The workbooks of a batch: several can go in together, and come out together.
CREATE TABLE import_batch_file (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  file_sha256 TEXT NOT NULL REFERENCES import_file (sha256),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_file_by_batch ON import_batch_file (batch_id);

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  group_id INTEGER REFERENCES organization (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  sex TEXT CHECK (sex IN ('male', 'female')),
  ethnicity TEXT,
  native_place TEXT,
  birth_on TEXT CHECK (birth_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(birth_on) IN (4, 7, 10)),
  education TEXT,
  id_card TEXT CHECK (length(id_card) IN (15, 18)),
  type TEXT CHECK (type IN ('full', 'probationary')),
  status TEXT NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'transferredOut', 'suspended', 'left', 'deceased')),
  work_started_on TEXT CHECK (work_started_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(work_started_on) IN (4, 7, 10)),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(joined_on) IN (4, 7, 10)),
  full_member_on TEXT CHECK (full_member_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(full_member_on) IN (4, 7, 10)),
  entered_on TEXT CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(entered_on) IN (4, 7, 10)),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(left_on) IN (4, 7, 10)),
  party_post TEXT,
  work_post TEXT,
  mobile TEXT,
  landline TEXT,
  address TEXT,
  is_floating INTEGER CHECK (is_floating IN (0, 1)),
  is_lost INTEGER CHECK (is_lost IN (0, 1)),
  remark TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX member_by_organization ON member (organization_id, name);
CREATE INDEX member_by_id_card ON member (id_card) WHERE id_card IS NOT NULL;

CREATE TABLE member_event (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL CHECK (kind IN ('joined', 'becameFull', 'transferredIn', 'transferredOut',
    'left', 'deceased', 'imported')),
  happened_on TEXT CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(happened_on) IN (4, 7, 10)),
  note TEXT
) STRICT;
CREATE INDEX member_event_by_member ON member_event (member_id);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  group_id INTEGER REFERENCES organization (id),
  name TEXT,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(planned_on) IN (4, 7, 10)),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT,
  host TEXT,
  recorder TEXT,
  expected INTEGER CHECK (expected >= 0),
  present INTEGER CHECK (present >= 0),
  on_leave INTEGER CHECK (on_leave >= 0),
  absent_note TEXT,
  topic TEXT,
  agenda TEXT,
  minutes TEXT,
  resolution TEXT,
  observers TEXT,
  remark TEXT,
  booked_year INTEGER CHECK (booked_year BETWEEN 1921 AND 2200),
  booked_notice TEXT,
  deleted_at TEXT,
  CHECK (booked_year IS NULL OR booked_notice IS NOT NULL)
) STRICT;
CREATE INDEX activity_by_day ON activity (organization_id, held_on) WHERE deleted_at IS NULL;

CREATE TABLE activity_kind (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('generalMeeting', 'committeeMeeting', 'groupMeeting',
    'partyLecture', 'themeDay', 'organizationalLife', 'democraticAppraisal', 'other')),
  UNIQUE (activity_id, kind)
) STRICT;

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  state TEXT NOT NULL CHECK (state IN ('present', 'onLeave', 'absent', 'exempt')),
  reason TEXT,
  UNIQUE (activity_id, member_id)
) STRICT;
CREATE INDEX attendance_by_member ON attendance (member_id);

CREATE TABLE dues_assessment (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  to_month TEXT NOT NULL CHECK (to_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  category TEXT CHECK (category IN ('salaried', 'annualSalary', 'selfEmployed', 'retired',
    'farmer', 'student', 'unemployed', 'hardship')),
  category_text TEXT,
  base_fen INTEGER CHECK (base_fen >= 0),
  monthly_fen INTEGER CHECK (monthly_fen >= 0),
  exempt INTEGER NOT NULL DEFAULT 0 CHECK (exempt IN (0, 1)),
  remark TEXT,
  UNIQUE (member_id, from_month),
  CHECK (from_month <= to_month)
) STRICT;

CREATE TABLE dues_payment (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  paid_on TEXT NOT NULL CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*' AND length(paid_on) IN (7, 10)),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  remark TEXT,
  UNIQUE (member_id, month, paid_on)
) STRICT;
CREATE INDEX dues_payment_by_month ON dues_payment (month);

-- Every row that a batch touched, as it was before and after: what an undo needs, and what shows
-- whether anything newer stands on it.
CREATE TABLE import_change (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX import_change_by_batch ON import_change (batch_id);
CREATE INDEX import_change_by_row ON import_change (table_name, row_id);

-- Where each record came from: sheet, row and the record as it was read, beside what it became.
CREATE TABLE import_record (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('inserted', 'updated', 'unchanged', 'refused')),
  record TEXT NOT NULL CHECK (json_valid(record)),
  problems TEXT NOT NULL CHECK (json_valid(problems))
) STRICT;
CREATE INDEX import_record_by_batch ON import_record (batch_id);

CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
