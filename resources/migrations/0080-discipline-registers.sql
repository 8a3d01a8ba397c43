-- Registers of rules.md I: discipline, inquiries, dispositions. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE discipline (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('warning', 'seriousWarning', 'removalFromPost', 'probation', 'expulsion')),
  probation_years INTEGER CHECK (probation_years BETWEEN 0 AND 2),
  instead_of_removal INTEGER CHECK (instead_of_removal IN (0, 1)),
  cause TEXT,
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  document TEXT,
  discussed_on TEXT CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(discussed_on) IN (4, 7, 10)),
  decided_by_superior INTEGER CHECK (decided_by_superior IN (0, 1)),
  met_on TEXT CHECK (met_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(met_on) IN (4, 7, 10)),
  announced_on TEXT CHECK (announced_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(announced_on) IN (4, 7, 10)),
  recorded_on TEXT CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(recorded_on) IN (4, 7, 10)),
  reported_on TEXT CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reported_on) IN (4, 7, 10)),
  restored_on TEXT CHECK (restored_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(restored_on) IN (4, 7, 10)),
  cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(cancelled_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX discipline_by_organization ON discipline (organization_id, decided_on) WHERE deleted_at IS NULL;
CREATE INDEX discipline_by_member ON discipline (member_id);

CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('inquiry', 'admonition', 'criticism', 'circularCriticism', 'administrative')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(happened_on) IN (4, 7, 10)),
  found_violation INTEGER CHECK (found_violation IN (0, 1)),
  document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX inquiry_by_organization ON inquiry (organization_id, happened_on) WHERE deleted_at IS NULL;
CREATE INDEX inquiry_by_member ON inquiry (member_id);

CREATE TABLE disposition (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('correction', 'persuadedToLeave', 'removal')),
  reason TEXT,
  proposed_on TEXT CHECK (proposed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(proposed_on) IN (4, 7, 10)),
  filed_on TEXT CHECK (filed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(filed_on) IN (4, 7, 10)),
  investigated_on TEXT CHECK (investigated_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(investigated_on) IN (4, 7, 10)),
  discussed_on TEXT CHECK (discussed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(discussed_on) IN (4, 7, 10)),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(decided_on) IN (4, 7, 10)),
  deadline_on TEXT CHECK (deadline_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(deadline_on) IN (4, 7, 10)),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(closed_on) IN (4, 7, 10)),
  discipline_id INTEGER REFERENCES discipline (id),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX disposition_by_organization ON disposition (organization_id, proposed_on) WHERE deleted_at IS NULL;
CREATE INDEX disposition_by_member ON disposition (member_id);
CREATE INDEX disposition_by_discipline ON disposition (discipline_id);
