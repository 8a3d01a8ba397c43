-- Registers of rules.md C, D and E: organizational life, appraisal, talks. One table each, with the fields
-- that shared/registers/ describes (a test holds both equal); dates are as exact as their paper.

CREATE TABLE life_meeting (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  theme TEXT,
  studied_on TEXT CHECK (studied_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(studied_on) IN (4, 7, 10)),
  talked_on TEXT CHECK (talked_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(talked_on) IN (4, 7, 10)),
  opinions_on TEXT CHECK (opinions_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(opinions_on) IN (4, 7, 10)),
  problems INTEGER CHECK (problems BETWEEN 0 AND 100000),
  criticisms INTEGER CHECK (criticisms BETWEEN 0 AND 100000),
  measures INTEGER CHECK (measures BETWEEN 0 AND 100000),
  reported_last_year INTEGER CHECK (reported_last_year IN (0, 1)),
  document TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX life_meeting_by_organization ON life_meeting (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX life_meeting_by_activity ON life_meeting (activity_id);

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  about TEXT NOT NULL
    CHECK (about IN ('discipline', 'inquiry', 'other')),
  content TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX statement_by_organization ON statement (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX statement_by_activity ON statement (activity_id);
CREATE INDEX statement_by_member ON statement (member_id);

CREATE TABLE appraisal (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1921 AND 2200),
  activity_id INTEGER REFERENCES activity (id),
  self_on TEXT CHECK (self_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(self_on) IN (4, 7, 10)),
  mutual_on TEXT CHECK (mutual_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(mutual_on) IN (4, 7, 10)),
  ballot_on TEXT CHECK (ballot_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(ballot_on) IN (4, 7, 10)),
  opinion_on TEXT CHECK (opinion_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(opinion_on) IN (4, 7, 10)),
  feedback_on TEXT CHECK (feedback_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(feedback_on) IN (4, 7, 10)),
  expected INTEGER CHECK (expected BETWEEN 0 AND 100000),
  participants INTEGER CHECK (participants BETWEEN 0 AND 100000),
  ballots_issued INTEGER CHECK (ballots_issued BETWEEN 0 AND 100000),
  ballots_returned INTEGER CHECK (ballots_returned BETWEEN 0 AND 100000),
  ballots_valid INTEGER CHECK (ballots_valid BETWEEN 0 AND 100000),
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX appraisal_by_organization ON appraisal (organization_id, year) WHERE deleted_at IS NULL;
CREATE INDEX appraisal_by_activity ON appraisal (activity_id);

CREATE TABLE appraisal_result (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  appraisal_id INTEGER NOT NULL REFERENCES appraisal (id),
  member_id INTEGER NOT NULL REFERENCES member (id),
  grade TEXT
    CHECK (grade IN ('excellent', 'qualified', 'basicallyQualified', 'unqualified')),
  excellent INTEGER CHECK (excellent BETWEEN 0 AND 100000),
  qualified INTEGER CHECK (qualified BETWEEN 0 AND 100000),
  basically_qualified INTEGER CHECK (basically_qualified BETWEEN 0 AND 100000),
  unqualified INTEGER CHECK (unqualified BETWEEN 0 AND 100000),
  abstain INTEGER CHECK (abstain BETWEEN 0 AND 100000),
  elsewhere_on TEXT CHECK (elsewhere_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(elsewhere_on) IN (4, 7, 10)),
  feedback_on TEXT CHECK (feedback_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(feedback_on) IN (4, 7, 10)),
  follow_up_on TEXT CHECK (follow_up_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(follow_up_on) IN (4, 7, 10)),
  self_text TEXT,
  opinion_text TEXT,
  remark TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX appraisal_result_by_organization ON appraisal_result (organization_id) WHERE deleted_at IS NULL;
CREATE INDEX appraisal_result_by_appraisal ON appraisal_result (appraisal_id);
CREATE INDEX appraisal_result_by_member ON appraisal_result (member_id);

CREATE TABLE talk (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL
    CHECK (kind IN ('heartToHeart', 'focused', 'criticism', 'assistance', 'other')),
  talker_id INTEGER REFERENCES member (id),
  talker_name TEXT,
  talkee_id INTEGER NOT NULL REFERENCES member (id),
  place TEXT,
  content TEXT,
  created_at TEXT,
  deleted_at TEXT
) STRICT;
CREATE INDEX talk_by_organization ON talk (organization_id, held_on) WHERE deleted_at IS NULL;
CREATE INDEX talk_by_talker ON talk (talker_id);
CREATE INDEX talk_by_talkee ON talk (talkee_id);

CREATE UNIQUE INDEX appraisal_once ON appraisal (organization_id, year) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX appraisal_result_once ON appraisal_result (appraisal_id, member_id)
  WHERE deleted_at IS NULL;
