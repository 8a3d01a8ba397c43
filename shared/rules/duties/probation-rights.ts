import { addDays, earliest, latest, type IsoDate, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { rightsRestoredOn } from '../effect-period.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { membersNamed, namesIn } from '../names.ts'
import { committeePosts, hasRegister, isHeldWithin } from '../posts.ts'
import { officesWritten } from '../roster-posts.ts'
import { entryEvidence, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, type Discipline } from './disciplines.ts'

/**
 * I-09 留察权利: whoever is on probation within the party has no vote, does not stand for election,
 * holds no office and introduces or mentors nobody, until rights are restored (ZC 41). Looked at for
 * the days of the year that lie within the probation.
 */
export const probationRights: DutyRule = (scope): DutyFinding[] =>
  eachDiscipline(scope, (discipline, member) => {
    const span = spanInYear(scope, discipline)
    return span ? judged(scope, member, span) : null
  })

interface Span {
  readonly from: IsoDate
  /** Inclusive. */
  readonly to: IsoDate
}

/** The days of 留党察看 in the year, up to today; doubtful first and last days are left out. */
function spanInYear({ calendar, context }: RuleScope, discipline: Discipline): Span | null {
  const { kind, decidedOn } = discipline
  if (kind !== 'probation') return null
  const { start, end } = calendar.wholeYear
  const from = [latest(decidedOn), start].toSorted().at(-1) ?? start
  const to = [addDays(rightsRestoredOn(discipline), -1), end, context.today].toSorted()[0] ?? end
  return from <= to ? { from, to } : null
}

interface Conflict {
  readonly what: 'candidate' | 'post' | 'rosterPost' | 'introducer' | 'mentor'
  /** When it began, where that is known. */
  readonly date: PartialDate
  readonly evidence: Evidence
}

function judged(scope: RuleScope, member: MemberFact, span: Span): EventVerdict {
  const conflicts = [
    ...candidacies(scope, member, span),
    ...posts(scope, member, span),
    ...introductions(scope, member, span),
  ]
  const [first] = conflicts
  const params = { name: member.name, ...span, times: conflicts.length }
  if (!first) return { status: 'done', message: sentence('duty.I-09.done', params) }
  const message = sentence(`duty.I-09.${first.what}`, { ...params, date: first.date })
  return { status: 'wrong', message, evidence: conflicts.map(({ evidence }) => evidence) }
}

function candidacies({ branch }: RuleScope, { id, name }: MemberFact, span: Span): Conflict[] {
  const { candidate, election } = branch.facts.entries
  return candidate
    .filter(({ memberId }) => memberId === id)
    .flatMap((stood) => {
      const heldOn = election.find((one) => one.id === stood.electionId)?.heldOn
      if (heldOn === undefined || heldOn < span.from || heldOn > span.to) return []
      const evidence = entryEvidence('candidate', stood, heldOn, name)
      return [{ what: 'candidate' as const, date: heldOn, evidence }]
    })
}

/**
 * Offices on record; where no register is kept, the post that the roster of today gives. An office
 * may end with the day of the decision, so the first day of the probation is left out.
 */
function posts(scope: RuleScope, member: MemberFact, span: Span): Conflict[] {
  const registered = committeePosts(scope.branch.facts)
  const days = { start: addDays(span.from, 1), end: span.to }
  const held = registered
    .filter((post) => post.memberId === member.id && isHeldWithin(post, days))
    .map((post): Conflict => {
      const evidence = entryEvidence('post', post, post.startedOn, member.name)
      return { what: 'post', date: post.startedOn, evidence }
    })
  const isToday = span.to === scope.context.today
  const isWritten = !hasRegister(registered, span.to) && officesWritten(member).size > 0
  if (!isToday || !isWritten) return held
  return [{ what: 'rosterPost', date: span.to, evidence: memberEvidence(member) }]
}

/** The steps by which somebody becomes mentor and introducer (rules.md §3). */
const STEP = { mentor: 5, introducer: 9 } as const

/** Admissions that name the person as one of the two, and ran while the probation ran. */
function introductions({ branch, context }: RuleScope, member: MemberFact, span: Span): Conflict[] {
  const { members, entries } = branch.facts
  // Of two people with one name nobody can tell which is meant.
  if (entries.admission.length === 0 || membersNamed(members, member.name).length > 1) return []
  return entries.admission.flatMap((admission) =>
    (['introducer', 'mentor'] as const).flatMap((what): Conflict[] => {
      const names = namesIn(what === 'mentor' ? admission.mentors : admission.introducers)
      if (!names.some((name) => membersNamed([member], name).length > 0)) return []
      const begun = begunOn(entries.admissionStep, admission.id, STEP[what])
      const since = begun ?? (admission.closedOn === null ? context.today : null)
      const until = admission.closedOn && earliest(admission.closedOn)
      if (since === null || !overlaps(span, latest(since), until)) return []
      const evidence = entryEvidence('admission', admission, since, admission.name)
      return [{ what, date: since, evidence }]
    }),
  )
}

function begunOn(
  steps: readonly Entry<'admissionStep'>[],
  admissionId: number,
  step: number,
): PartialDate | null {
  const own = steps.find((one) => one.admissionId === admissionId && one.step === step)
  return own?.doneOn ?? null
}

/** `until` is the first day that no longer counts; null: still. */
function overlaps(span: Span, since: IsoDate, until: IsoDate | null): boolean {
  return since <= span.to && (until === null || until > span.from)
}
