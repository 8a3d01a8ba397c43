import { describe, expect, test } from 'vitest'
import type { CalledPerson } from '../../../shared/contract/activities.ts'
import { countOf, foundBy, listOf, nextState, quorumOfForm, votersOf } from './attendance.ts'
import { emptyDraft, type RecordDraft } from './record-draft.ts'

const person = (memberId: number, name: string, searchText: string): CalledPerson => ({
  memberId,
  name,
  searchText: `${name} ${searchText}`,
  state: 'present',
  canVote: true,
  reason: null,
})
const people: CalledPerson[] = [
  person(1, '赵试一', 'zhaoshiyi zsy'),
  person(2, '钱试二', 'qianshier qse'),
  { ...person(3, '孙试三', 'sunshisan sss'), canVote: false },
  { ...person(4, '李试四', 'lishisi lss'), state: 'exempt' },
]
const leave = { 2: { state: 'onLeave', reason: '出差' } } as const

test('people are what the form says, else what is assumed', () => {
  const told = listOf(people, leave).map(({ name, state, reason }) => [name, state, reason])
  expect(told).toEqual([
    ['赵试一', 'present', ''],
    ['钱试二', 'onLeave', '出差'],
    ['孙试三', 'present', ''],
    ['李试四', 'exempt', ''],
  ])
})

test.each([
  [{}, { expected: 3, present: 3, onLeave: 0, exempt: 1, listed: 4, voters: 3, votersPresent: 2 }],
  [leave, { expected: 3, present: 2, onLeave: 1, listed: 4, voters: 3, votersPresent: 1 }],
  [{ 1: { state: 'absent', reason: '' } }, { expected: 3, present: 2, absent: 1 }],
  [{ 1: { state: 'unlisted', reason: '' } }, { expected: 2, present: 2, listed: 3, voters: 2 }],
  [{ 4: { state: 'present', reason: '' } }, { expected: 4, present: 4, exempt: 0 }],
] as const)('with %o', (marks, counted) => {
  expect(countOf(listOf(people, marks))).toMatchObject(counted)
})

test.each([
  ['present', 'onLeave'],
  ['onLeave', 'absent'],
  ['absent', 'present'],
  ['exempt', 'present'],
  ['unlisted', 'present'],
] as const)('a tap turns %s into %s', (state, next) => {
  expect(nextState(state)).toBe(next)
})

test.each([
  ['', ['赵试一', '钱试二', '孙试三', '李试四']],
  ['zs', ['赵试一']],
  ['QSE', ['钱试二']],
  ['试三', ['孙试三']],
  ['lishi', ['李试四']],
  ['shi', []],
])('%s finds %o', (typed, names) => {
  expect(foundBy(listOf(people, {}), typed).map(({ name }) => name)).toEqual(names)
})

describe('quorum', () => {
  const draft = (part: Partial<RecordDraft>): RecordDraft => ({ ...emptyDraft(1), ...part })

  test.each([
    ['committee by names', { kinds: ['committeeMeeting'] }, 'B-02', 4, 3, 'reached'],
    ['general meeting: those with a vote', { kinds: ['generalMeeting'] }, 'B-09', 3, 2, 'reached'],
    [
      'numbers as typed',
      { kinds: ['committeeMeeting'], byNames: false, expected: 5, present: 2 },
      'B-02',
      5,
      2,
      'missed',
    ],
  ] as const)('%s', (_what, part, rule, entitled, present, state) => {
    const found = quorumOfForm(draft(part), listOf(people, {}), false)
    expect(found).toMatchObject({ rule, entitled, present, state })
  })

  test.each([
    ['no rule', { kinds: ['themeDay'] }],
    ['no numbers', { kinds: ['committeeMeeting'], byNames: false }],
  ] as const)('nothing to judge: %s', (_what, part) => {
    expect(quorumOfForm(draft(part), listOf(people, {}), false)).toBeNull()
  })

  test('without a list all who should come count as voters', () => {
    const typed = draft({ byNames: false, expected: 9, present: 7 })
    expect(votersOf(typed, [])).toEqual({ entitled: 9, present: 7 })
  })
})
