-- Registers of rules.md K, and the generic register. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('study', 'concentrated', 'appointment', 'rotation', 'newMember')),
  level TEXT NOT NULL
    CHECK (level IN ('branch', 'township', 'county', 'above')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hours INTEGER CHECK (hours >= 0),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX training_by_organization ON training (organization_id, started_on) WHERE deleted_at IS NULL;

CREATE TABLE trainee (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  training_id INTEGER NOT NULL REFERENCES training (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  hours INTEGER CHECK (hours >= 0),
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX trainee_by_organization ON trainee (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX trainee_by_training ON trainee (training_id);
CREATE INDEX trainee_by_member ON trainee (member_id);

CREATE TABLE study_app (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(joined_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX study_app_by_organization ON study_app (organization_id, joined_on) WHERE deleted_at IS NULL;
CREATE INDEX study_app_by_member ON study_app (member_id);

CREATE TABLE duty_entry (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  rule_id TEXT NOT NULL CHECK (rule_id GLOB '[A-Z]-[0-9][0-9]'),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  title TEXT,
  owner TEXT,
  people INTEGER CHECK (people BETWEEN 0 AND 100000),
  evidence TEXT,
  document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX duty_entry_by_organization ON duty_entry (organization_id, held_on) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX trainee_once ON trainee (training_id, member_id) WHERE deleted_at IS NULL;
