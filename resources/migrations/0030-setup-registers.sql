-- Registers of rules.md A and H: founding, posts, terms, elections. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE foundation (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  applied_on TEXT CHECK (applied_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(applied_on) IN (4, 7, 10)),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(approved_on) IN (4, 7, 10)),
  document TEXT,
  is_joint INTEGER CHECK (is_joint IN (0, 1)),
  covered_units INTEGER CHECK (covered_units BETWEEN 0 AND 100000),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX foundation_by_organization ON foundation (organization_id, approved_on) WHERE deleted_at IS NULL;

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  office TEXT NOT NULL
    CHECK (office IN ('secretary', 'deputySecretary', 'organizer', 'publicity', 'discipline', 'committeeMember', 'groupLeader')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(started_on) IN (4, 7, 10)),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(ended_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX post_by_organization ON post (organization_id, started_on) WHERE deleted_at IS NULL;
CREATE INDEX post_by_member ON post (member_id);

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(started_on) IN (4, 7, 10)),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(ends_on) IN (4, 7, 10)),
  reminded_on TEXT CHECK (reminded_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reminded_on) IN (4, 7, 10)),
  reminded_by TEXT
    CHECK (reminded_by IN ('letter', 'phone', 'other')),
  extended_to TEXT CHECK (extended_to GLOB '[0-9][0-9][0-9][0-9]*' AND length(extended_to) IN (4, 7, 10)),
  extension_approved_on TEXT CHECK (extension_approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(extension_approved_on) IN (4, 7, 10)),
  extension_document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX term_by_organization ON term (organization_id, started_on) WHERE deleted_at IS NULL;

CREATE TABLE election (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL
    CHECK (kind IN ('term', 'byElection')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  requested_on TEXT CHECK (requested_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(requested_on) IN (4, 7, 10)),
  replied_on TEXT CHECK (replied_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(replied_on) IN (4, 7, 10)),
  publicized_on TEXT CHECK (publicized_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(publicized_on) IN (4, 7, 10)),
  seats INTEGER CHECK (seats BETWEEN 0 AND 100),
  eligible INTEGER CHECK (eligible BETWEEN 0 AND 100000),
  present INTEGER CHECK (present BETWEEN 0 AND 100000),
  ballots_issued INTEGER CHECK (ballots_issued BETWEEN 0 AND 100000),
  ballots_returned INTEGER CHECK (ballots_returned BETWEEN 0 AND 100000),
  ballots_valid INTEGER CHECK (ballots_valid BETWEEN 0 AND 100000),
  ballot TEXT
    CHECK (ballot IN ('secret', 'open')),
  scrutineers TEXT,
  scrutineers_passed INTEGER CHECK (scrutineers_passed IN (0, 1)),
  reported_on TEXT CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reported_on) IN (4, 7, 10)),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(approved_on) IN (4, 7, 10)),
  approval_document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX election_by_organization ON election (organization_id, held_on) WHERE deleted_at IS NULL;

CREATE TABLE candidate (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  election_id INTEGER NOT NULL REFERENCES election (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  office TEXT NOT NULL
    CHECK (office IN ('committeeMember', 'secretary', 'deputySecretary')),
  approve INTEGER CHECK (approve BETWEEN 0 AND 100000),
  oppose INTEGER CHECK (oppose BETWEEN 0 AND 100000),
  abstain INTEGER CHECK (abstain BETWEEN 0 AND 100000),
  is_elected INTEGER CHECK (is_elected IN (0, 1)),
  is_higher INTEGER CHECK (is_higher IN (0, 1)),
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX candidate_by_organization ON candidate (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX candidate_by_election ON candidate (election_id);
CREATE INDEX candidate_by_member ON candidate (member_id);

CREATE TABLE uncounted (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  election_id INTEGER NOT NULL REFERENCES election (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  reason TEXT NOT NULL
    CHECK (reason IN ('illness', 'abroad', 'imprisoned', 'bedridden', 'transferPending', 'retiredHome')),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(approved_on) IN (4, 7, 10)),
  passed_by_meeting INTEGER CHECK (passed_by_meeting IN (0, 1)),
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX uncounted_by_organization ON uncounted (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX uncounted_by_election ON uncounted (election_id);
CREATE INDEX uncounted_by_member ON uncounted (member_id);

CREATE UNIQUE INDEX uncounted_once ON uncounted (election_id, member_id) WHERE deleted_at IS NULL;
