import {
  choice,
  count,
  date,
  day,
  entry,
  hours,
  member,
  register,
  required,
  rule,
  text,
} from './field.ts'

/** K 教育培训, and the generic register of duties that need only who, when and proof. */

/** 教育培训: one course or day of study. */
export const training = register(
  {
    title: required(text),
    kind: required(choice('study', 'concentrated', 'appointment', 'rotation', 'newMember')),
    level: required(choice('branch', 'township', 'county', 'above')),
    startedOn: required(day),
    endedOn: day,
    hours,
    remark: text,
  },
  { dated: 'startedOn', reach: 'years' },
)

/** 参训人员, with hours of their own where they differ. */
export const trainee = register(
  {
    trainingId: required(entry('training')),
    memberId: required(member),
    hours,
  },
  { dated: null, reach: 'years', parent: { register: 'training', field: 'trainingId' } },
)

/** 学习平台自愿登记: that somebody takes part, nothing more (K-09). */
export const studyApp = register(
  { memberId: required(member), joinedOn: date, remark: text },
  { dated: 'joinedOn' },
)

/** 专项登记: an event of a duty that needs only who, when and proof; `ruleId` names the duty. */
export const dutyEntry = register(
  {
    ruleId: required(rule),
    heldOn: required(day),
    title: text,
    owner: text,
    people: count(),
    /** 佐证: where the paper lies or which file it is. */
    evidence: text,
    document: text,
    remark: text,
  },
  { dated: 'heldOn', reach: 'years' },
)
