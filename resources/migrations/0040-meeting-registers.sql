-- Registers of rules.md B and L: votes, plans, materials, village decisions. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE motion (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  activity_id INTEGER REFERENCES activity (id),
  committee_on TEXT CHECK (committee_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(committee_on) IN (4, 7, 10)),
  is_important INTEGER CHECK (is_important IN (0, 1)),
  concerns_public INTEGER CHECK (concerns_public IN (0, 1)),
  eligible INTEGER CHECK (eligible BETWEEN 0 AND 100000),
  present INTEGER CHECK (present BETWEEN 0 AND 100000),
  approve INTEGER CHECK (approve BETWEEN 0 AND 100000),
  oppose INTEGER CHECK (oppose BETWEEN 0 AND 100000),
  abstain INTEGER CHECK (abstain BETWEEN 0 AND 100000),
  written_approve INTEGER CHECK (written_approve BETWEEN 0 AND 100000),
  is_passed INTEGER CHECK (is_passed IN (0, 1)),
  ballot TEXT
    CHECK (ballot IN ('secret', 'open')),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX motion_by_organization ON motion (organization_id, decided_on) WHERE deleted_at IS NULL;
CREATE INDEX motion_by_activity ON motion (activity_id);

CREATE TABLE plan_item (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  planned_on TEXT NOT NULL CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(planned_on) IN (4, 7, 10)),
  kind TEXT NOT NULL
    CHECK (kind IN ('generalMeeting', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationalLife', 'democraticAppraisal', 'other')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  owner TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  materials TEXT,
  activity_id INTEGER REFERENCES activity (id),
  cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(cancelled_on) IN (4, 7, 10)),
  cancel_reason TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX plan_item_by_organization ON plan_item (organization_id, planned_on) WHERE deleted_at IS NULL;
CREATE INDEX plan_item_by_activity ON plan_item (activity_id);

CREATE TABLE material (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('document', 'photo', 'attendanceSheet', 'reflection', 'other')),
  activity_id INTEGER REFERENCES activity (id),
  plan_item_id INTEGER REFERENCES plan_item (id),
  member_id INTEGER REFERENCES member (id),
  added_on TEXT CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(added_on) IN (4, 7, 10)),
  paper_place TEXT,
  file_name TEXT,
  sha256 TEXT,
  found_sha256 TEXT,
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(checked_on) IN (4, 7, 10)),
  picture_hash TEXT,
  taken_on TEXT CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(taken_on) IN (4, 7, 10)),
  edited_with TEXT,
  content TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX material_by_organization ON material (organization_id, added_on) WHERE deleted_at IS NULL;
CREATE INDEX material_by_activity ON material (activity_id);
CREATE INDEX material_by_plan_item ON material (plan_item_id);
CREATE INDEX material_by_member ON material (member_id);

CREATE TABLE village_decision (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  proposed_on TEXT CHECK (proposed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(proposed_on) IN (4, 7, 10)),
  discussed_on TEXT CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(discussed_on) IN (4, 7, 10)),
  reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reviewed_on) IN (4, 7, 10)),
  resolved_on TEXT CHECK (resolved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(resolved_on) IN (4, 7, 10)),
  published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(published_on) IN (4, 7, 10)),
  result_published_on TEXT CHECK (result_published_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(result_published_on) IN (4, 7, 10)),
  eligible INTEGER CHECK (eligible BETWEEN 0 AND 100000),
  present INTEGER CHECK (present BETWEEN 0 AND 100000),
  approve INTEGER CHECK (approve BETWEEN 0 AND 100000),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX village_decision_by_organization ON village_decision (organization_id, proposed_on) WHERE deleted_at IS NULL;
