import {
  activity,
  choice,
  count,
  date,
  day,
  entry,
  flag,
  longText,
  member,
  register,
  required,
  text,
  year,
} from './field.ts'

/** C 组织生活会, D 民主评议, E 谈心谈话. */

/** 组织生活会: what went before and came after one meeting. */
export const lifeMeeting = register(
  {
    activityId: required(activity),
    theme: text,
    studiedOn: date,
    talkedOn: date,
    opinionsOn: date,
    problems: count(),
    criticisms: count(),
    measures: count(),
    /** 会上通报上年度整改落实情况 (C-08). */
    reportedLastYear: flag,
    document: text,
    remark: text,
  },
  { dated: null },
)

/** 会上说明: what a member explained before the meeting (C-06, C-07). */
export const statement = register(
  {
    activityId: required(activity),
    memberId: required(member),
    about: required(choice('discipline', 'inquiry', 'other')),
    content: longText,
  },
  { dated: null },
)

/** 民主评议党员: one year's appraisal with its steps and ballots. */
export const appraisal = register(
  {
    year: required(year),
    activityId: activity,
    selfOn: date,
    mutualOn: date,
    ballotOn: date,
    opinionOn: date,
    feedbackOn: date,
    expected: count(),
    participants: count(),
    ballotsIssued: count(),
    ballotsReturned: count(),
    ballotsValid: count(),
    remark: text,
  },
  { dated: 'year' },
)

export const grades = ['excellent', 'qualified', 'basicallyQualified', 'unqualified'] as const

/** 评议结果: one member's votes and grade. */
export const appraisalResult = register(
  {
    appraisalId: required(entry('appraisal')),
    memberId: required(member),
    grade: choice(...grades),
    excellent: count(),
    qualified: count(),
    basicallyQualified: count(),
    unqualified: count(),
    abstain: count(),
    /** 在流入地或流动党组织参加并回传结果 (D-09). */
    elsewhereOn: date,
    feedbackOn: date,
    followUpOn: date,
    selfText: longText,
    opinionText: longText,
    remark: text,
  },
  { dated: null, parent: { register: 'appraisal', field: 'appraisalId' } },
)

/** 谈心谈话: `talkerId` is who talked with `talkeeId`; a superior is named by `talkerName`. */
export const talk = register(
  {
    heldOn: required(day),
    kind: required(choice('heartToHeart', 'focused', 'criticism', 'assistance', 'other')),
    talkerId: member,
    talkerName: text,
    talkeeId: required(member),
    place: text,
    content: longText,
  },
  { dated: 'heldOn', reach: 'years' },
)
