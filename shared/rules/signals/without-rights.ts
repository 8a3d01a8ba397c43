import { earliest, latest, yearOf, type PartialDate } from '../../calendar.ts'
import { casesOf, decided, lastDay, type AdmissionCase } from '../admission/cases.ts'
import { electionEvidence } from '../duties/election-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { membersNamed, namesIn } from '../names.ts'
import { officesWritten } from '../roster-posts.ts'
import {
  entryEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { rightsGap } from '../voting-rights.ts'

/**
 * S-06☆: somebody on probation as a new member, or within 留党察看, is on the committee, stands in an
 * election, or mentors or introduces somebody, on a day on which that was certainly so (H-07, I-09).
 */
export const withoutRights: SignalRule = (scope) => [
  ...inOffice(scope),
  ...standing(scope),
  ...helping(scope),
]

type Gap = 'notFull' | 'onProbation'

/** A month or a year counts where the same was so on its first and on its last day. */
function gapOn({ branch }: RuleScope, member: MemberFact, on: PartialDate): Gap | null {
  const gap = rightsGap(branch.facts, member, earliest(on))
  const isSure = gap !== null && gap === rightsGap(branch.facts, member, latest(on))
  return isSure && gap !== 'suspended' ? gap : null
}

function inOffice(scope: RuleScope): SignalFinding[] {
  return scope.branch.facts.members.flatMap((member) => {
    const { id, name, type, status, partyPost } = member
    if (status !== 'active' || officesWritten(member).size === 0) return []
    const gap = type === 'probationary' ? 'notFull' : gapOn(scope, member, scope.context.today)
    if (gap === null) return []
    const message = sentence(`signal.S-06.office.${gap}`, { name, post: partyPost ?? '' })
    return [signal(scope, `member:${id}:office`, message, [memberEvidence(member)])]
  })
}

function standing(scope: RuleScope): SignalFinding[] {
  const { election, candidate } = scope.branch.facts.entries
  const { year, today } = scope.context
  const held = new Map(
    election
      .filter(({ heldOn }) => yearOf(heldOn) === year && heldOn <= today)
      .map((one) => [one.id, one]),
  )
  if (held.size === 0) return []
  return candidate.flatMap((stood) => {
    const meeting = held.get(stood.electionId)
    const member = scope.branch.member(stood.memberId)
    if (!meeting || !member) return []
    const { name } = member
    const { heldOn: date } = meeting
    const gap = gapOn(scope, member, date)
    if (gap === null) return []
    const message = sentence(`signal.S-06.candidate.${gap}`, { name, date })
    const evidence = [
      entryEvidence('candidate', stood, date, name),
      electionEvidence(meeting),
      memberEvidence(member),
    ]
    return [signal(scope, `candidate:${stood.id}`, message, evidence)]
  })
}

/** The steps by which somebody becomes mentor and introducer (rules.md §3). */
const steps = [
  { what: 'mentor', step: 5 },
  { what: 'introducer', step: 9 },
] as const

function helping(scope: RuleScope): SignalFinding[] {
  return casesOf(scope, [5, 9]).flatMap((one) =>
    steps.flatMap((role) => {
      const on = dayOf(scope, one, role.step)
      return on === null ? [] : helpersOf(scope, one, role, on)
    }),
  )
}

/** The day of the step; while it is not recorded, what the case says counts for today. */
function dayOf({ context }: RuleScope, one: AdmissionCase, step: number): PartialDate | null {
  const { year, today } = context
  const done = decided(one, step)?.doneOn
  if (done !== undefined) return yearOf(done) === year ? done : null
  return one.endedOn === null && yearOf(today) === year ? lastDay(year, today) : null
}

/** Of people with one name, somebody who had all rights is the one. */
function helpersOf(
  scope: RuleScope,
  one: AdmissionCase,
  { what, step }: (typeof steps)[number],
  on: PartialDate,
): SignalFinding[] {
  const { person } = one
  const written = what === 'mentor' ? person.mentors : person.introducers
  return namesIn(decided(one, step)?.people ?? written).flatMap((name) => {
    const people = membersNamed(scope.branch.facts.members, name)
    const gaps = people.map((member) => gapOn(scope, member, on))
    const [gap] = gaps
    if (!gap || gaps.includes(null)) return []
    const params = { name, date: on, person: person.name }
    const message = sentence(`signal.S-06.${what}.${gap}`, params)
    const evidence = [
      entryEvidence('admission', person, on, person.name),
      ...people.map(memberEvidence),
    ]
    return [signal(scope, `admission:${person.id}:${what}:${name}`, message, evidence)]
  })
}
