import { activityKinds } from '../domain/kinds.ts'
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
} from './field.ts'

/** B 三会一课、主题党日, L 村级议事. */

/** 议事表决: one question that a general meeting voted on. */
export const motion = register(
  {
    title: required(text),
    decidedOn: required(day),
    activityId: activity,
    /** The committee meeting that discussed it first (B-11). */
    committeeOn: date,
    isImportant: flag,
    concernsPublic: flag,
    /** 应到会有表决权人数, 实到, votes; written opinions count into `approve` where rules allow. */
    eligible: count(),
    present: count(),
    approve: count(),
    oppose: count(),
    abstain: count(),
    writtenApprove: count(),
    isPassed: flag,
    ballot: choice('secret', 'open'),
    remark: text,
  },
  { dated: 'decidedOn', reach: 'years' },
)

/** 工作计划: what was planned for a day or month, and the event that fulfilled it. */
export const planItem = register(
  {
    plannedOn: required(date),
    kind: required(choice(...activityKinds)),
    title: required(text),
    owner: text,
    /** When the committee (or the secretary) fixed the topic (B-08). */
    decidedOn: date,
    /** Materials that the plan lists, separated by 、 (B-20). */
    materials: text,
    activityId: activity,
    cancelledOn: date,
    cancelReason: text,
  },
  { dated: 'plannedOn', reach: 'years' },
)

/** 材料: a paper or a file that proves an activity; the file itself lies beside the ledger. */
export const material = register(
  {
    title: required(text),
    kind: required(choice('document', 'photo', 'attendanceSheet', 'reflection', 'other')),
    activityId: activity,
    planItemId: entry('planItem'),
    /** Who wrote it, of 心得体会. */
    memberId: member,
    addedOn: date,
    /** Where the paper lies. */
    paperPlace: text,
    fileName: text,
    /** Hash of the file when it was taken in, and when it was looked at last; empty: it is lost. */
    sha256: text,
    foundSha256: text,
    checkedOn: date,
    /** 64 bits in hex of a picture's look (S-22). */
    pictureHash: text,
    /** What the picture's own data says. */
    takenOn: date,
    editedWith: text,
    content: longText,
    remark: text,
  },
  { dated: 'addedOn' },
)

/** 四议两公开: the six steps of one village decision (L-01). */
export const villageDecision = register(
  {
    title: required(text),
    proposedOn: date,
    discussedOn: date,
    reviewedOn: date,
    resolvedOn: date,
    publishedOn: date,
    resultPublishedOn: date,
    eligible: count(),
    present: count(),
    approve: count(),
    remark: text,
  },
  { dated: 'proposedOn' },
)
