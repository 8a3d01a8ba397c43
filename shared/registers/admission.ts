import { sexes } from '../domain/kinds.ts'
import {
  choice,
  count,
  date,
  entry,
  flag,
  longText,
  member,
  register,
  required,
  text,
} from './field.ts'

/** G 发展党员: 25 steps of one person (rules.md §3). */

/** 发展党员: the person. `memberId` once the roster knows them. */
export const admission = register(
  {
    name: required(text),
    memberId: member,
    sex: choice(...sexes),
    birthOn: date,
    idCard: text,
    phone: text,
    /** 培养联系人 and 入党介绍人, names separated by 、. */
    mentors: text,
    introducers: text,
    /** 离开单位或学校的日期, where one is known (G-13). */
    leavesOn: date,
    closedOn: date,
    remark: text,
  },
  { dated: null },
)

/**
 * One step of the 25, by its number; steps that repeat (6 and 21 观察考察) have several entries.
 * Of step 8, `doneOn` is the day of the superior's consent and `endedOn` that of listing (G-08).
 * `outcome` extended and postponed are of the general meeting on full membership (G-26, G-27).
 */
export const admissionStep = register(
  {
    admissionId: required(entry('admission')),
    step: required(count(25)),
    doneOn: required(date),
    endedOn: date,
    /** 公示: first and last day (step 8; before the meetings where the place asks for it). */
    noticeFrom: date,
    noticeTo: date,
    outcome: choice('passed', 'failed', 'extended', 'postponed'),
    /** 延长到 (G-26). */
    extendedTo: date,
    people: text,
    document: text,
    eligible: count(),
    present: count(),
    approve: count(),
    oppose: count(),
    abstain: count(),
    writtenApprove: count(),
    ballot: choice('secret', 'open'),
    isIndividual: flag,
    days: count(366),
    hours: count(1000),
    content: longText,
  },
  { dated: 'doneOn', parent: { register: 'admission', field: 'admissionId' } },
)
