import {
  addMonths,
  earliest,
  isCertainlyBefore,
  latest,
  yearOf,
  type PartialDate,
} from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { personCases } from './person-cases.ts'
import { readmission } from './readmission.ts'

type Disposition = Entry<'disposition'>

/** 限期改正: six months as a rule, twelve at most (CZ, JY 30). */
const USUAL_MONTHS = 6
const MOST_MONTHS = 12

/**
 * I-11 组织处置种类: correction within a time limit, persuaded to leave, or removed; not for what a
 * discipline has already answered; after the last two nobody is admitted again within five years (CZ).
 */
export const dispositionKinds: DutyRule = (scope) =>
  eachDisposition(scope, (disposition, member) => {
    const again = goneAgain(scope, disposition, member)
    const isOpen =
      disposition.decidedOn === null ||
      (disposition.kind === 'correction' && disposition.closedOn === null)
    const until = [disposition.decidedOn, disposition.closedOn, again?.date ?? null]
    if (!spansYear(scope, disposition, isOpen ? [] : until)) return null
    const params = paramsOf(scope, disposition, member)
    if (disposition.disciplineId !== null)
      return {
        status: 'wrong',
        message: sentence('duty.I-11.disciplined', params),
        evidence: disciplineOf(scope, disposition),
      }
    if (again) {
      const message = sentence('duty.I-11.readmitted', { ...params, again: again.date })
      return { status: 'wrong', message, evidence: [again.evidence] }
    }
    if (disposition.decidedOn === null)
      return { status: 'due', message: sentence('duty.I-11.undecided', params) }
    if (disposition.kind !== 'correction')
      return { status: 'done', message: sentence(`duty.I-11.done.${disposition.kind}`, params) }
    return correction(scope, disposition, disposition.decidedOn, params)
  })

type Params = Readonly<Record<string, string | number>>

function correction(
  { context: { today } }: RuleScope,
  { deadlineOn, closedOn }: Disposition,
  decidedOn: PartialDate,
  params: Params,
): EventVerdict {
  const say = (what: string) => sentence(`duty.I-11.${what}`, params)
  if (deadlineOn === null) return { status: 'wrong', message: say('noLimit') }
  const isLonger = (months: number) => earliest(deadlineOn) > addMonths(latest(decidedOn), months)
  if (isLonger(MOST_MONTHS)) return { status: 'wrong', message: say('tooLong') }
  if (isLonger(USUAL_MONTHS)) return { status: 'wrong', severity: 'warning', message: say('long') }
  if (closedOn !== null) return { status: 'done', message: say('done.correction') }
  const isOver = today > latest(deadlineOn)
  return { status: isOver ? 'late' : 'due', message: say(isOver ? 'overdue' : 'running') }
}

function goneAgain(scope: RuleScope, { kind, decidedOn }: Disposition, member: MemberFact) {
  return kind === 'correction' || decidedOn === null ? null : readmission(scope, member, decidedOn)
}

function disciplineOf({ branch }: RuleScope, { disciplineId }: Disposition) {
  return branch.facts.entries.discipline
    .filter(({ id }) => id === disciplineId)
    .map((one) =>
      entryEvidence(
        'discipline',
        one,
        one.decidedOn,
        branch.member(one.memberId)?.name ?? one.decidedOn,
      ),
    )
}

function paramsOf({ context }: RuleScope, disposition: Disposition, { name }: MemberFact): Params {
  return {
    name,
    date: disposition.decidedOn ?? knownOn(disposition) ?? context.today,
    deadline: disposition.deadlineOn ?? '',
    closed: disposition.closedOn ?? '',
  }
}

const steps = ['proposedOn', 'filedOn', 'investigatedOn', 'discussedOn', 'decidedOn'] as const

/**
 * I-12 处置程序: the committee proposes, the superior is told, the facts are looked into, the general
 * meeting discusses, the superior decides, in this order (CZ).
 */
export const dispositionSteps: DutyRule = (scope) =>
  eachDisposition(scope, (disposition, { name }) => {
    const { decidedOn } = disposition
    if (!spansYear(scope, disposition, decidedOn === null ? [] : [decidedOn])) return null
    const reversed = reversedStep(disposition)
    if (reversed) {
      const message = sentence(`duty.I-12.reversed.${reversed.step}`, { name, ...reversed.dates })
      return { status: 'wrong', message }
    }
    const missing = steps.filter((step) => disposition[step] === null)
    const [first] = missing
    if (first === undefined) {
      const params = { name, date: disposition.proposedOn ?? '', decided: decidedOn ?? '' }
      return { status: 'done', message: sentence('duty.I-12.done', params) }
    }
    const params = { name, recorded: steps.length - missing.length, steps: steps.length }
    const what = decidedOn === null ? 'next' : 'missing'
    const message = sentence(`duty.I-12.${what}.${first}`, params)
    return { status: decidedOn === null ? 'due' : 'wrong', message }
  })

/** The first step that certainly came before the recorded step that stands in front of it. */
function reversedStep(disposition: Disposition) {
  let before: PartialDate | null = null
  for (const step of steps) {
    const date: PartialDate | null = disposition[step]
    if (date === null) continue
    if (before !== null && isCertainlyBefore(date, before)) return { step, dates: { date, before } }
    before = date
  }
  return null
}

function eachDisposition(
  scope: RuleScope,
  judge: (disposition: Disposition, member: MemberFact) => EventVerdict | null,
): DutyFinding[] {
  const entries = scope.branch.facts.entries.disposition
  return personCases(scope, { register: 'disposition', entries, dateOf: knownOn }, judge)
}

/** The first day that is on record. */
function knownOn(disposition: Disposition): PartialDate | null {
  const dates = steps.flatMap((step) => disposition[step] ?? [])
  return dates.toSorted()[0] ?? null
}

/** From the first day on record to the last of `ends`; without any, the case runs on to today. */
function spansYear(
  { context: { year, today } }: RuleScope,
  disposition: Disposition,
  ends: readonly (PartialDate | null)[],
): boolean {
  const years = ends.flatMap((end) => (end === null ? [] : yearOf(end)))
  const first = yearOf(knownOn(disposition) ?? today)
  const last = years.length === 0 ? yearOf(today) : Math.max(...years)
  return year >= first && year <= Math.max(first, last)
}
