import { AppError } from '../../shared/app-error.ts'
import { yearOf, type IsoDate } from '../../shared/calendar.ts'
import type { CalledPerson, RecordBasis } from '../../shared/contract/activities.ts'
import type { ActivityKind } from '../../shared/domain/kinds.ts'
import { circleOf, expectedAt } from '../../shared/recording/expected.ts'
import {
  EARLIER_EVENTS,
  noProposals,
  proposalsFrom,
  type Proposals,
} from '../../shared/recording/proposals.ts'
import { branchIndex, type BranchIndex } from '../../shared/rules/branch-index.ts'
import { rightsGap } from '../../shared/rules/voting-rights.ts'
import { wasHere } from '../../shared/rules/was-here.ts'
import { nameWords } from '../../shared/search/name-words.ts'
import { runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { listAttendance, listEarlier } from '../ledger/repositories/activities.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { readInfo, readParameters, replaceInfo } from '../ledger/repositories/ledger-info.ts'

/** The event that a form is about, as far as it is filled in. */
export interface FormEvent {
  readonly organizationId: number
  readonly groupId: number | null
  readonly kinds: readonly ActivityKind[]
  readonly day: IsoDate
  /** Null: a new record. */
  readonly activityId: number | null
}

/**
 * What the form of an event knows of its branch: who should come that day, who has a vote, what the
 * last events of the kind propose.
 * @throws AppError NOT_FOUND where the branch is not in this ledger.
 */
export function getRecordBasis(db: Reader, event: FormEvent): RecordBasis {
  const { organizationId, day } = event
  const [facts] = readFacts(db, yearOf(day), organizationId)
  if (facts?.branch.level !== 'branch') throw new AppError('NOT_FOUND', { id: organizationId })
  const parameters = readParameters(db)
  const branch = branchIndex(facts, parameters, { year: yearOf(day), today: day })
  return {
    circle: circleOf(event.kinds),
    people: peopleOf(db, branch, event),
    proposals: event.activityId === null ? proposalsOf(db, branch, event) : noProposals,
    strictHalf: parameters['motion.strictHalf'] === true,
  }
}

function peopleOf(db: Reader, branch: BranchIndex, event: FormEvent): CalledPerson[] {
  const called = expectedAt(branch, event).map((person): CalledPerson => ({
    ...person,
    reason: null,
    searchText: nameWords(person.name),
  }))
  const recorded = event.activityId === null ? [] : listAttendance(db, event.activityId)
  if (recorded.length === 0) return called
  const states = new Map(recorded.map((row) => [row.member_id, row]))
  const known = called.map((person): CalledPerson => {
    const { state, reason } = states.get(person.memberId) ?? { state: 'unlisted', reason: null }
    return { ...person, state, reason }
  })
  const inCircle = new Set(called.map(({ memberId }) => memberId))
  const others = recorded.flatMap(({ member_id, name, state, reason }): CalledPerson[] => {
    if (inCircle.has(member_id)) return []
    const member = branch.member(member_id)
    const canVote =
      member !== undefined &&
      member.type !== null &&
      rightsGap(branch.facts, member, event.day) === null
    return [{ memberId: member_id, name, state, reason, canVote, searchText: nameWords(name) }]
  })
  return [...known, ...others]
}

function proposalsOf(db: Reader, branch: BranchIndex, event: FormEvent): Proposals {
  const [kind] = event.kinds
  if (kind === undefined) return noProposals
  const { organizationId, groupId, day } = event
  const scope = { organizationId, groupId, kind, until: day, most: EARLIER_EVENTS }
  const earlier = listEarlier(db, scope).map((row) => ({
    heldOn: row.held_on,
    startTime: row.start_time,
    endTime: row.end_time,
    place: row.place,
    host: row.host,
    recorder: row.recorder,
  }))
  const { members } = branch.facts
  const isGone = (name: string): boolean => {
    const called = members.filter((member) => member.name === name)
    return called.length > 0 && !called.some((member) => wasHere(member, day, 'certainly'))
  }
  return proposalsFrom(earlier, isGone)
}

/** The form that was begun and not saved, as the window kept it. */
export function getActivityDraft(db: Reader): { readonly draft: string | null } {
  return { draft: readInfo(db, 'activityDraft') }
}

/** Keeps a begun form; it is no record yet, so nothing of it goes into the audit log. */
export function keepActivityDraft(db: Reader, draft: string | null, context: CommandContext): null {
  return runCommand(db, context, (writer) => {
    replaceInfo(writer, 'activityDraft', draft)
    return { value: null, audit: null }
  })
}
