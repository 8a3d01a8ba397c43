-- Registers of rules.md M: rectification and inspection. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE rectification (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  problem TEXT NOT NULL CHECK (length(problem) > 0),
  source TEXT NOT NULL
    CHECK (source IN ('lifeMeeting', 'appraisal', 'inspection', 'patrol', 'finding', 'other')),
  found_on TEXT NOT NULL CHECK (found_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(found_on) IN (4, 7, 10)),
  activity_id INTEGER REFERENCES activity (id),
  measure TEXT,
  owner TEXT,
  deadline_on TEXT CHECK (deadline_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(deadline_on) IN (4, 7, 10)),
  finished_on TEXT CHECK (finished_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(finished_on) IN (4, 7, 10)),
  evidence TEXT,
  closed_by TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX rectification_by_organization ON rectification (organization_id, found_on) WHERE deleted_at IS NULL;
CREATE INDEX rectification_by_activity ON rectification (activity_id);

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('regular', 'patrol', 'special')),
  inspected_on TEXT NOT NULL CHECK (inspected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  noticed_on TEXT CHECK (noticed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  inspector TEXT,
  found TEXT,
  feedback_on TEXT CHECK (feedback_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(feedback_on) IN (4, 7, 10)),
  plan_on TEXT CHECK (plan_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(plan_on) IN (4, 7, 10)),
  reported_on TEXT CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reported_on) IN (4, 7, 10)),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX inspection_by_organization ON inspection (organization_id, inspected_on) WHERE deleted_at IS NULL;
