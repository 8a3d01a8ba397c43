-- In which years a ledger has any record is asked at each command: by these indexes each year is looked
-- up, instead of reading all activities and assessments of a county.
CREATE INDEX activity_by_date ON activity (held_on) WHERE deleted_at IS NULL;
CREATE INDEX dues_assessment_by_start ON dues_assessment (from_month);
