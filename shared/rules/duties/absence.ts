import { addDays, addMonths, earliest, latest, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { statusesByWeight } from '../matrix.ts'
import { numberOf } from '../parameters.ts'
import { recordEntry } from '../remedies.ts'
import {
  duty,
  entryEvidence,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import { absenceRuns, namedEvents, type AbsenceRun } from './absence-runs.ts'

/** JY 31: so many months without organizational life and without reason. */
const REMOVAL_MONTHS = 6

interface Absentee {
  readonly member: MemberFact
  readonly run: AbsenceRun
}

/**
 * B-15 无故缺席: who is missing twice in a row without leave is talked to within `absence.talkDays` days
 * (JY 29); who is missing for six months without reason is proposed for removal (JY 31). Only lists
 * of names can tell, and whether there was a reason a person decides.
 */
export const unexcusedAbsence: DutyRule = (scope) => {
  const events = namedEvents(scope)
  if (!events.some(({ heldOn }) => yearOf(heldOn) === scope.context.year)) {
    const message = sentence('duty.B-15.unnamed')
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  const absentees = absenceRuns(scope, events).flatMap((run): Absentee[] => {
    const member = scope.branch.member(run.memberId)
    const isOfYear = yearOf(run.last) === scope.context.year
    return member?.status === 'active' && isOfYear ? [{ member, run }] : []
  })
  if (absentees.length === 0)
    return [yearFinding(scope, { status: 'done', message: sentence('duty.B-15.none') })]
  const talkedTo = absentees.filter((absentee) => !isLong(absentee))
  return [
    ...(talkedTo.length > 0 ? [criticism(scope, talkedTo)] : []),
    ...absentees.filter(isLong).map((absentee) => removal(scope, absentee)),
  ]
}

/** The absences that are known, first to last, reach over six months. */
function isLong({ run }: Absentee): boolean {
  return addMonths(run.first, REMOVAL_MONTHS) <= run.last
}

interface Talked extends Absentee {
  readonly talk: Entry<'talk'> | null
  readonly status: 'done' | 'due' | 'late'
}

/** One finding for all who are to be talked to: the worst of what stands, and whom it concerns. */
function criticism(scope: RuleScope, absentees: readonly Absentee[]): DutyFinding {
  const limit = numberOf(scope.parameters, 'absence.talkDays', 30)
  const judged = absentees.map((absentee) => talked(scope, absentee, limit))
  const status =
    statusesByWeight.find((one) => judged.some((talk) => talk.status === one)) ?? 'done'
  const concerned = judged.filter((one) => one.status === status)
  const evidence = concerned.flatMap(({ member, talk }): Evidence[] => [
    memberEvidence(member),
    ...(talk ? [entryEvidence('talk', talk, talk.heldOn, member.name)] : []),
  ])
  const [first] = concerned
  const params = {
    people: new Set(concerned.map(({ member }) => member.id)).size,
    name: first?.member.name ?? '',
    from: first?.run.first ?? '',
    to: first?.run.last ?? '',
    times: first?.run.days ?? 0,
    limit,
  }
  const values = { kind: 'criticism', talkeeId: first?.member.id ?? null }
  const remedy = status === 'done' ? null : recordEntry('talk', values)
  const message = sentence(`duty.B-15.${status}`, params)
  return yearFinding(scope, { status, message, evidence, remedy })
}

/** A talk after the limit is shown, and stays late (rules.md §0.2). */
function talked(scope: RuleScope, absentee: Absentee, limit: number): Talked {
  const talk = talkAfter(scope, absentee.run)
  const deadline = addDays(absentee.run.second, limit)
  if (talk !== null && talk.heldOn <= deadline) return { ...absentee, talk, status: 'done' }
  return { ...absentee, talk, status: openStatus(scope, deadline) }
}

/** The first talk of criticism since the absence became a run. */
function talkAfter({ branch }: RuleScope, { memberId, second }: AbsenceRun): Entry<'talk'> | null {
  const [first] = branch.facts.entries.talk
    .filter(
      ({ kind, talkeeId, heldOn }) =>
        kind === 'criticism' && talkeeId === memberId && heldOn >= second,
    )
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  return first ?? null
}

/** A case of one person: the branch proposes a disposition, or finds that there was a reason. */
function removal(scope: RuleScope, { member, run }: Absentee): DutyFinding {
  const { period } = scope.calendar.wholeYear
  const params = { from: run.first, to: run.last, times: run.days }
  const base = {
    period,
    subject: { type: 'member', id: member.id, name: member.name } as const,
    severity: 'error' as const,
  }
  const entry = scope.branch.facts.entries.disposition.find(
    (one) => one.memberId === member.id && isSince(one, run),
  )
  if (entry) {
    const message = sentence('duty.B-15.disposed', params)
    const evidence = [
      memberEvidence(member),
      entryEvidence('disposition', entry, startOf(entry), member.name),
    ]
    return duty(scope, { ...base, status: 'done', message, evidence })
  }
  return duty(scope, {
    ...base,
    status: 'late',
    message: sentence('duty.B-15.removal', params),
    evidence: [memberEvidence(member)],
    remedy: recordEntry('disposition', { memberId: member.id }),
  })
}

function startOf({
  proposedOn,
  filedOn,
  investigatedOn,
  discussedOn,
  decidedOn,
}: Entry<'disposition'>) {
  return proposedOn ?? filedOn ?? investigatedOn ?? discussedOn ?? decidedOn
}

/** A disposition without any date has the benefit of the doubt. */
function isSince(entry: Entry<'disposition'>, { first }: AbsenceRun): boolean {
  const started = startOf(entry)
  return started === null || latest(started) >= earliest(first)
}
