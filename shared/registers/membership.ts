import {
  activity,
  choice,
  count,
  date,
  day,
  flag,
  longText,
  member,
  month,
  register,
  required,
  text,
} from './field.ts'

/** J 党籍、组织关系、流动与失联, and what rules of attendance need to know of a member. */

/** What sets a member apart for a time. */
export const conditions = [
  'exempt',
  'leadingCadre',
  'away',
  'lost',
  'abroad',
  'graduate',
  'rightsSuspended',
  'membershipSuspended',
  'hardship',
] as const

/** 党员情况: exempt from attendance, leading cadre, away, lost, abroad …, from when until when. */
export const condition = register(
  {
    memberId: required(member),
    kind: required(choice(...conditions)),
    fromOn: required(date),
    untilOn: date,
    /** 地点相对固定 (J-01). */
    isFixedPlace: flag,
    /** 出国学习研究 (J-06). */
    isForStudy: flag,
    approvedOn: date,
    document: text,
    remark: text,
  },
  { dated: 'fromOn' },
)

/** 联系服务: contacts, visits, 送学, 补学, searches for somebody lost. */
export const care = register(
  {
    memberId: required(member),
    kind: required(choice('contact', 'visit', 'sentStudy', 'makeUp', 'search', 'homecoming')),
    heldOn: required(day),
    byWhom: text,
    /** The event that is made up for (B-18). */
    activityId: activity,
    content: longText,
  },
  { dated: 'heldOn', reach: 'years' },
)

/** 流动党员: gone out from here, or come in from elsewhere (then without a member of ours). */
export const floating = register(
  {
    direction: required(choice('out', 'in')),
    memberId: member,
    name: text,
    leftOn: date,
    destination: text,
    reason: text,
    phone: text,
    contactName: text,
    certificateNumber: text,
    homeBranch: text,
    homePhone: text,
    returnedOn: date,
    remark: text,
  },
  { dated: 'leftOn' },
)

/** 组织关系转接: the letter out or in, and when it was received. */
export const transfer = register(
  {
    memberId: required(member),
    direction: required(choice('out', 'in')),
    counterpart: text,
    letterOn: required(date),
    validDays: count(366),
    receivedOn: date,
    receiptOn: date,
    duesPaidUntil: month,
    remark: text,
  },
  { dated: 'letterOn' },
)
