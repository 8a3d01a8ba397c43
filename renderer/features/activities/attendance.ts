import type { CalledPerson } from '../../../shared/contract/activities.ts'
import { quorumOf, quorumRule, type Quorum } from '../../../shared/recording/quorum.ts'
import type { RecordDraft } from './record-draft.ts'

/** Somebody on the list as it stands in the form. */
export type ListedPerson = Pick<
  CalledPerson,
  'memberId' | 'name' | 'canVote' | 'state' | 'searchText'
> & {
  readonly reason: string
}

type State = CalledPerson['state']

/** People with what the form says of them, else with what is assumed. */
export function listOf(
  people: readonly CalledPerson[],
  marks: RecordDraft['marks'],
): ListedPerson[] {
  return people.map((person) => {
    const mark = marks[String(person.memberId)]
    return {
      ...person,
      state: mark?.state ?? person.state,
      reason: mark?.reason ?? person.reason ?? '',
    }
  })
}

export interface Counted {
  /** Who should come: neither exempt nor left off the list. */
  readonly expected: number
  readonly present: number
  readonly onLeave: number
  readonly absent: number
  readonly exempt: number
  /** Everybody on the list, exempt ones too. */
  readonly listed: number
  readonly voters: number
  readonly votersPresent: number
}

export function countOf(list: readonly ListedPerson[]): Counted {
  const count = (is: (person: ListedPerson) => boolean): number => list.filter(is).length
  const inState = (state: State): number => count((person) => person.state === state)
  const [present, onLeave, absent, exempt] = [
    inState('present'),
    inState('onLeave'),
    inState('absent'),
    inState('exempt'),
  ]
  return {
    expected: present + onLeave + absent,
    present,
    onLeave,
    absent,
    exempt,
    listed: present + onLeave + absent + exempt,
    voters: count((person) => person.canVote && person.state !== 'unlisted'),
    votersPresent: count((person) => person.canVote && person.state === 'present'),
  }
}

/** A tap goes round: there, on leave, absent, there again; whoever is left out comes. */
export function nextState(state: State): State {
  if (state === 'present') return 'onLeave'
  return state === 'onLeave' ? 'absent' : 'present'
}

/** Those whom a name, its pinyin or its initials mean; all where nothing is typed. */
export function foundBy(list: readonly ListedPerson[], typed: string): ListedPerson[] {
  const words = typed.trim().toLowerCase()
  if (words === '') return [...list]
  return list.filter(({ searchText }) => {
    const [name = '', ...sounds] = searchText.split(' ')
    return name.includes(words) || sounds.some((sound) => sound.startsWith(words))
  })
}

/**
 * Who is entitled to vote and how many of them came. Where numbers are typed nobody knows who of
 * them has a vote, so that all who should come count.
 */
export function votersOf(
  draft: RecordDraft,
  list: readonly ListedPerson[],
): { readonly entitled: number | null; readonly present: number | null } {
  if (!isByNames(draft, list)) return { entitled: draft.expected, present: draft.present }
  const { voters, votersPresent } = countOf(list)
  return { entitled: voters, present: votersPresent }
}

/** The rule of presence that the event has to meet, judged by what the form says now; null: none, or unknown. */
export function quorumOfForm(
  draft: RecordDraft,
  list: readonly ListedPerson[],
  isStrict: boolean,
): Quorum | null {
  const rule = quorumRule(draft.kinds)
  if (rule === null) return null
  if (rule === 'B-09' || !isByNames(draft, list))
    return quorumOf(rule, votersOf(draft, list), isStrict)
  const { listed, present } = countOf(list)
  return quorumOf(rule, { entitled: listed, present }, isStrict)
}

/** Whether the list counts: it is asked for, and there is anybody to list. */
export function isByNames(draft: RecordDraft, list: readonly ListedPerson[]): boolean {
  return draft.byNames && list.length > 0
}
