import { earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { membersInCondition } from '../member-conditions.ts'
import { recordEntry } from '../remedies.ts'
import { entryEvidence, openStatus, sentence, type RuleScope } from '../scope.ts'
import { mayBeFull, wasHere } from '../was-here.ts'
import { yearFinding } from '../year-duty.ts'
import { deadlineOf, recordsOfYear } from './yearly.ts'

/** What is on record of the appraisal (民主评议) of one year. */
export interface Appraisal {
  /** The entry of the register; of several in a year the last, with the results of all of them. */
  readonly entry: Entry<'appraisal'>
  readonly results: readonly Entry<'appraisalResult'>[]
  /** When it was: the day of the ballot or of the meeting, else the end of its year. */
  readonly day: IsoDate
  /** Who certainly was a full or a probationary member of this branch on that day. */
  readonly full: readonly MemberFact[]
  readonly probationary: readonly MemberFact[]
  /** Who can have taken part as a full member: a limit counted of them wrongs nobody. */
  readonly fullAtMost: readonly MemberFact[]
}

/** Nobody can appraise those who are lost, abroad or whose rights or membership are suspended. */
const APART: readonly Entry<'condition'>['kind'][] = [
  'lost',
  'abroad',
  'rightsSuspended',
  'membershipSuspended',
]

/** The appraisal of a year, or null where the register has none. */
export function appraisalOf(scope: RuleScope, year = scope.context.year): Appraisal | null {
  const { appraisal, appraisalResult, condition } = scope.branch.facts.entries
  const entries = appraisal.filter((one) => one.year === year)
  const entry = entries.at(-1)
  if (!entry) return null
  const ids = new Set(entries.map(({ id }) => id))
  const day = dayOf(scope, entry)
  const results = appraisalResult.filter(({ appraisalId }) => ids.has(appraisalId))
  const apart = membersInCondition({ condition }, APART, day)
  const { members } = scope.branch.facts
  const here = members
    .filter(({ id }) => !apart.has(id))
    .filter((member) => wasHere(member, day, 'certainly'))
  return {
    entry,
    results,
    day,
    full: here.filter((member) => isFull(member, day)),
    probationary: here.filter((member) => isProbationary(member, day)),
    fullAtMost: fullAtMost(scope, results, day),
  }
}

/** Whoever is apart for certain counts only where a result shows that they took part. */
function fullAtMost(
  { branch }: RuleScope,
  results: Appraisal['results'],
  day: IsoDate,
): readonly MemberFact[] {
  const { members, entries } = branch.facts
  const apart = membersInCondition(entries, APART, day, 'certainly')
  const taken = new Set(results.map(({ memberId }) => memberId))
  return members.filter((member) => {
    const isLeftOut = apart.has(member.id) && !taken.has(member.id)
    return !isLeftOut && mayBeFull(member, day) && wasHere(member, day, 'possibly')
  })
}

/** The meeting of the appraisal: the one that the entry names, else the last of its year. */
export function meetingOf(scope: RuleScope, entry: Entry<'appraisal'>): ActivityFact | undefined {
  const { branch, context } = scope
  if (entry.activityId !== null) return branch.activity(entry.activityId)
  if (entry.year !== context.year) return undefined
  return recordsOfYear(scope, 'democraticAppraisal').at(-1)
}

function dayOf(scope: RuleScope, entry: Entry<'appraisal'>): IsoDate {
  const { today } = scope.context
  const known = entry.ballotOn ?? meetingOf(scope, entry)?.heldOn ?? String(entry.year)
  const day = latest(known)
  return day < today ? day : today
}

function isFull({ type, fullMemberDate }: MemberFact, day: IsoDate): boolean {
  return type === 'full' && (fullMemberDate === null || latest(fullMemberDate) <= day)
}

/** On probation still, or then and made a full member since. */
function isProbationary({ type, fullMemberDate }: MemberFact, day: IsoDate): boolean {
  if (type === 'probationary') return true
  return type === 'full' && fullMemberDate !== null && earliest(fullMemberDate) > day
}

/** Why the results of a year cannot be looked at, where the register has none. */
export function noResults(scope: RuleScope): DutyFinding {
  const message = sentence('reason.noAppraisal', { year: scope.context.year })
  return yearFinding(scope, { status: 'notApplicable', message })
}

/** One finding about the results of the year; where there are none, it does not apply. */
export function judgeResults(
  scope: RuleScope,
  judge: (appraisal: Appraisal) => EventVerdict,
): DutyFinding {
  const appraisal = appraisalOf(scope)
  if (!appraisal || appraisal.results.length === 0) return noResults(scope)
  return yearFinding(scope, judge(appraisal))
}

/** An appraisal was held and the register says nothing of it. */
export function unregistered(scope: RuleScope): DutyFinding | null {
  const held = recordsOfYear(scope, 'democraticAppraisal').at(-1)
  if (!held) return null
  const { year } = scope.context
  const status = openStatus(scope, deadlineOf(scope))
  const params = { date: held.heldOn, deadline: deadlineOf(scope) }
  return yearFinding(scope, {
    status,
    message: sentence(`duty.${scope.rule.id}.${status}.unregistered`, params),
    remedy: recordEntry('appraisal', { year, activityId: held.id }),
  })
}

export function appraisalEvidence({ entry }: Appraisal): Evidence {
  const year = String(entry.year)
  return entryEvidence('appraisal', entry, year, year)
}
