-- Registers of rules.md J: conditions, contacts, floating members, transfers. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE condition (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('exempt', 'leadingCadre', 'away', 'lost', 'abroad', 'graduate', 'rightsSuspended', 'membershipSuspended', 'hardship')),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(from_on) IN (4, 7, 10)),
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(until_on) IN (4, 7, 10)),
  is_fixed_place INTEGER CHECK (is_fixed_place IN (0, 1)),
  is_for_study INTEGER CHECK (is_for_study IN (0, 1)),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(approved_on) IN (4, 7, 10)),
  document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX condition_by_organization ON condition (organization_id, from_on) WHERE deleted_at IS NULL;
CREATE INDEX condition_by_member ON condition (member_id);

CREATE TABLE care (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('contact', 'visit', 'sentStudy', 'makeUp', 'search', 'homecoming')),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  by_whom TEXT,
  activity_id INTEGER REFERENCES activity (id),
  content TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX care_by_organization ON care (organization_id, held_on) WHERE deleted_at IS NULL;
CREATE INDEX care_by_member ON care (member_id);
CREATE INDEX care_by_activity ON care (activity_id);

CREATE TABLE floating (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  direction TEXT NOT NULL
    CHECK (direction IN ('out', 'in')),
  member_id INTEGER REFERENCES member (id),
  name TEXT,
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(left_on) IN (4, 7, 10)),
  destination TEXT,
  reason TEXT,
  phone TEXT,
  contact_name TEXT,
  certificate_number TEXT,
  home_branch TEXT,
  home_phone TEXT,
  returned_on TEXT CHECK (returned_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(returned_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX floating_by_organization ON floating (organization_id, left_on) WHERE deleted_at IS NULL;
CREATE INDEX floating_by_member ON floating (member_id);

CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  direction TEXT NOT NULL
    CHECK (direction IN ('out', 'in')),
  counterpart TEXT,
  letter_on TEXT NOT NULL CHECK (letter_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(letter_on) IN (4, 7, 10)),
  valid_days INTEGER CHECK (valid_days BETWEEN 0 AND 366),
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(received_on) IN (4, 7, 10)),
  receipt_on TEXT CHECK (receipt_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(receipt_on) IN (4, 7, 10)),
  dues_paid_until TEXT CHECK (dues_paid_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX transfer_by_organization ON transfer (organization_id, letter_on) WHERE deleted_at IS NULL;
CREATE INDEX transfer_by_member ON transfer (member_id);
