import { describe, expect, test } from 'vitest'
import type { CalledPerson, RecordBasis } from '../../../shared/contract/activities.ts'
import { noProposals, type Proposals } from '../../../shared/recording/proposals.ts'
import { checkDraft, ownedBy, proposalFor, withProposals } from './check-draft.ts'
import { emptyDraft } from './record-draft.ts'

const person = (memberId: number): CalledPerson => ({
  memberId,
  name: `党员${memberId}`,
  searchText: '',
  state: 'present',
  canVote: true,
  reason: null,
})
const basis: RecordBasis = {
  circle: 'members',
  people: [],
  proposals: noProposals,
  strictHalf: false,
}
const listing: RecordBasis = { ...basis, people: [person(1), person(2), person(3)] }
const complete = {
  ...emptyDraft(1),
  kinds: ['generalMeeting', 'partyLecture'],
  heldOn: '2024-03-12',
  startTime: '14:30',
  expected: 21,
  present: 19,
} as const

describe('checking a form', () => {
  test('empty text becomes null, typed numbers stay where nobody can be listed', () => {
    const { activity } = checkDraft(complete, basis)
    expect(activity).toMatchObject({ place: null, startTime: '14:30', endTime: null, present: 19 })
  })

  test('the list gives the numbers and the names', () => {
    const marks = {
      2: { state: 'onLeave', reason: ' 出差 ' },
      3: { state: 'unlisted', reason: '' },
    }
    const { activity } = checkDraft({ ...complete, marks } as typeof complete, listing)
    expect(activity).toMatchObject({ expected: 2, present: 1, onLeave: 1 })
    expect(activity?.attendance).toEqual([
      { memberId: 1, state: 'present', reason: null },
      { memberId: 2, state: 'onLeave', reason: '出差' },
    ])
  })

  test('numbers alone are kept where a person asks for them', () => {
    const { activity } = checkDraft({ ...complete, byNames: false }, listing)
    expect(activity).toMatchObject({ expected: 21, present: 19, attendance: [] })
  })

  test('a vote goes with those entitled and those present', () => {
    const vote = { key: 1, title: '接收孙试三', approve: 2, oppose: 0, abstain: 1 } as const
    const votes = [{ ...vote, kind: 'admission' }] as const
    expect(checkDraft({ ...complete, votes }, listing).activity?.votes).toEqual([
      {
        title: '接收孙试三',
        isImportant: true,
        ballot: 'secret',
        eligible: 3,
        present: 3,
        approve: 2,
        oppose: 0,
        abstain: 1,
      },
    ])
  })

  const vote = { key: 1, kind: 'motion', title: '事项', approve: 2, oppose: 0, abstain: 0 } as const
  test.each([
    ['kinds', { kinds: [] }],
    ['heldOn', { heldOn: '' }],
    ['heldOn', { heldOn: '2024-02-30' }],
    ['startTime', { startTime: '25:00' }],
    ['present', { byNames: false, present: -1 }],
    ['votes', { votes: [{ ...vote, title: ' ' }] }],
    ['votes', { votes: [{ ...vote, abstain: null }] }],
    ['votes', { votes: [{ ...vote, abstain: 5 }] }],
  ] as const)('names the field %s', (field, part) => {
    expect([...(checkDraft({ ...complete, ...part }, listing).wrong ?? [])]).toEqual([field])
  })
})

describe('what is proposed', () => {
  const place = { value: '村委会', from: '2024-02-06' }
  const proposals: Proposals = { ...noProposals, place }
  const draft = emptyDraft(1)

  test.each([
    ['stands in a field that nobody wrote', draft, '村委会', place],
    ['gives way to what is written', { ...draft, own: ['place'], place: '镇上' }, '镇上', null],
    ['does not come back once it was emptied', { ...draft, own: ['place'] }, '', null],
    ['never changes a record', { ...draft, id: 4 }, '', null],
  ] as const)('%s', (_what, given, value, proposal) => {
    expect(withProposals(given, proposals).place).toBe(value)
    expect(proposalFor(given, proposals, 'place')).toBe(proposal)
  })

  test('is over with the first change of the field', () => {
    expect(ownedBy(draft, { place: '' })).toEqual(['place'])
    expect(ownedBy({ ...draft, own: ['place'] }, { minutes: '记', host: '赵' })).toEqual([
      'place',
      'host',
    ])
  })
})
