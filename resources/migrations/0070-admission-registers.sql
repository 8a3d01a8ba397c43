-- Registers of rules.md G: admission of members, step by step. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE admission (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  member_id INTEGER REFERENCES member (id),
  sex TEXT
    CHECK (sex IN ('male', 'female')),
  birth_on TEXT CHECK (birth_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(birth_on) IN (4, 7, 10)),
  id_card TEXT,
  phone TEXT,
  mentors TEXT,
  introducers TEXT,
  leaves_on TEXT CHECK (leaves_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(leaves_on) IN (4, 7, 10)),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(closed_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX admission_by_organization ON admission (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX admission_by_member ON admission (member_id);

CREATE TABLE admission_step (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  admission_id INTEGER NOT NULL REFERENCES admission (id),
  step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 25),
  done_on TEXT NOT NULL CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(done_on) IN (4, 7, 10)),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(ended_on) IN (4, 7, 10)),
  notice_from TEXT CHECK (notice_from GLOB '[0-9][0-9][0-9][0-9]*' AND length(notice_from) IN (4, 7, 10)),
  notice_to TEXT CHECK (notice_to GLOB '[0-9][0-9][0-9][0-9]*' AND length(notice_to) IN (4, 7, 10)),
  outcome TEXT
    CHECK (outcome IN ('passed', 'failed', 'extended', 'postponed')),
  extended_to TEXT CHECK (extended_to GLOB '[0-9][0-9][0-9][0-9]*' AND length(extended_to) IN (4, 7, 10)),
  people TEXT,
  document TEXT,
  eligible INTEGER CHECK (eligible BETWEEN 0 AND 100000),
  present INTEGER CHECK (present BETWEEN 0 AND 100000),
  approve INTEGER CHECK (approve BETWEEN 0 AND 100000),
  oppose INTEGER CHECK (oppose BETWEEN 0 AND 100000),
  abstain INTEGER CHECK (abstain BETWEEN 0 AND 100000),
  written_approve INTEGER CHECK (written_approve BETWEEN 0 AND 100000),
  ballot TEXT
    CHECK (ballot IN ('secret', 'open')),
  is_individual INTEGER CHECK (is_individual IN (0, 1)),
  days INTEGER CHECK (days BETWEEN 0 AND 366),
  hours INTEGER CHECK (hours BETWEEN 0 AND 1000),
  content TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX admission_step_by_organization ON admission_step (organization_id, done_on) WHERE deleted_at IS NULL;
CREATE INDEX admission_step_by_admission ON admission_step (admission_id);
