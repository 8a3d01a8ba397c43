import { activity, choice, date, day, longText, register, required, text } from './field.ts'

/** M 整改与督导. */

/** 整改台账: problem → measure → owner → deadline → proof, one by one. */
export const rectification = register(
  {
    problem: required(longText),
    source: required(
      choice('lifeMeeting', 'appraisal', 'inspection', 'patrol', 'finding', 'other'),
    ),
    foundOn: required(date),
    activityId: activity,
    measure: longText,
    owner: text,
    deadlineOn: date,
    finishedOn: date,
    evidence: text,
    closedBy: text,
    remark: text,
  },
  { dated: 'foundOn' },
)

/** 督导检查: visits of the township, 巡察 and special inspections of the branch. */
export const inspection = register(
  {
    kind: required(choice('regular', 'patrol', 'special')),
    inspectedOn: required(day),
    /** 通知下发日 (S-31). */
    noticedOn: day,
    inspector: text,
    found: longText,
    /** 巡察反馈日, 整改方案报送日, 集中整改报告日 (M-02). */
    feedbackOn: date,
    planOn: date,
    reportedOn: date,
    remark: text,
  },
  { dated: 'inspectedOn' },
)
