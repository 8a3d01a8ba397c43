-- Registers of rules.md F: relief, large sums, spending and handing over of dues. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE dues_relief (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  to_month TEXT NOT NULL CHECK (to_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  monthly_fen INTEGER NOT NULL CHECK (monthly_fen >= 0),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(approved_on) IN (4, 7, 10)),
  document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX dues_relief_by_organization ON dues_relief (organization_id, from_month) WHERE deleted_at IS NULL;
CREATE INDEX dues_relief_by_member ON dues_relief (member_id);

CREATE TABLE large_dues (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  paid_on TEXT NOT NULL CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  forwarded_on TEXT CHECK (forwarded_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(forwarded_on) IN (4, 7, 10)),
  summary TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX large_dues_by_organization ON large_dues (organization_id, paid_on) WHERE deleted_at IS NULL;
CREATE INDEX large_dues_by_member ON large_dues (member_id);

CREATE TABLE dues_spending (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  spent_on TEXT NOT NULL CHECK (spent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  purpose TEXT NOT NULL
    CHECK (purpose IN ('training', 'publications', 'commendation', 'hardship', 'disaster', 'other')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX dues_spending_by_organization ON dues_spending (organization_id, spent_on) WHERE deleted_at IS NULL;

CREATE TABLE remittance (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  to_month TEXT NOT NULL CHECK (to_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  collected_fen INTEGER NOT NULL CHECK (collected_fen >= 0),
  remitted_fen INTEGER NOT NULL CHECK (remitted_fen >= 0),
  permille INTEGER CHECK (permille BETWEEN 0 AND 1000),
  remitted_on TEXT CHECK (remitted_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(remitted_on) IN (4, 7, 10)),
  receipt_number TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX remittance_by_organization ON remittance (organization_id, from_month) WHERE deleted_at IS NULL;

-- Who paid, with whose money, where, and on which receipt (rules F-08, F-09, S-33); null: not told.
ALTER TABLE dues_payment ADD COLUMN payer TEXT
  CHECK (payer IN ('self', 'relative', 'member', 'other'));
ALTER TABLE dues_payment ADD COLUMN fund TEXT CHECK (fund IN ('own', 'collective', 'payroll'));
ALTER TABLE dues_payment ADD COLUMN place TEXT CHECK (place IN ('branch', 'destination'));
ALTER TABLE dues_payment ADD COLUMN receipt_number TEXT;
