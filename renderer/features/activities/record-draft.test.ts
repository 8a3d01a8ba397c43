import { describe, expect, test } from 'vitest'
import { checkDraft, draftFor, emptyDraft, isBegun, quorumOf } from './record-draft.ts'

const asked = { kind: 'committeeMeeting', organizationId: 1, groupId: null } as const

describe('the form that a duty asks for', () => {
  test('has today while the period runs', () => {
    const draft = draftFor({ ...asked, period: '2024-05' }, '2024-05-20')
    expect(draft).toMatchObject({ kinds: ['committeeMeeting'], heldOn: '2024-05-20' })
  })

  test('leaves the day open for a period that is over', () => {
    expect(draftFor({ ...asked, period: '2024-Q1' }, '2024-05-20').heldOn).toBe('')
  })

  test('is not begun until something is typed', () => {
    const draft = draftFor({ ...asked, period: '2024-05' }, '2024-05-20')
    expect(isBegun(draft)).toBe(false)
    expect(isBegun({ ...draft, present: 5 })).toBe(true)
    expect(isBegun({ ...draft, startTime: '9:' })).toBe(true)
    expect(isBegun({ ...emptyDraft(1), heldOn: '5.20' })).toBe(true)
  })
})

describe('checking a form', () => {
  const complete = {
    ...emptyDraft(1),
    kinds: ['generalMeeting', 'partyLecture'],
    heldOn: '2024-03-12',
    startTime: '14:30',
    expected: 21,
    present: 19,
  } as const

  test('empty text becomes null', () => {
    const { activity } = checkDraft(complete)
    expect(activity).toMatchObject({ place: null, startTime: '14:30', endTime: null, present: 19 })
  })

  test.each([
    ['kinds', { kinds: [] }],
    ['heldOn', { heldOn: '' }],
    ['heldOn', { heldOn: '2024-02-30' }],
    ['startTime', { startTime: '25:00' }],
    ['present', { present: -1 }],
  ] as const)('names the field %s', (field, part) => {
    expect([...(checkDraft({ ...complete, ...part }).wrong ?? [])]).toEqual([field])
  })
})

test.each([
  [null, 3, 'unknown'],
  [0, 0, 'unknown'],
  [6, 3, 'reached'],
  [7, 3, 'missed'],
  [5, 6, 'impossible'],
] as const)('of %s expected %s present: %s', (expected, present, quorum) => {
  expect(quorumOf(expected, present)).toBe(quorum)
})
