import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const members = [
  sampleMember({ id: 1, name: '赵试一', partyPost: '支部书记' }),
  sampleMember({ id: 2, name: '钱样二', partyPost: '支部副书记' }),
  sampleMember({ id: 3, name: '孙例三' }),
]
const discipline = (given: Partial<Entry<'discipline'>> = {}) => [
  madeEntry('discipline', {
    id: 9,
    memberId: 3,
    kind: 'warning',
    decidedOn: '2026-10-26',
    ...given,
  }),
]
const talk = (given: Partial<Entry<'talk'>>) => [
  madeEntry('talk', {
    id: 4,
    kind: 'focused',
    talkerId: 1,
    talkeeId: 3,
    heldOn: '2026-11-01',
    ...given,
  }),
]

function statusesOf(
  entries: Partial<BranchFacts['entries']>,
  given: { year?: number; today?: string; days?: number; people?: BranchFacts['members'] } = {},
) {
  const { year = 2026, today = '2026-11-25', days = 30, people = members } = given
  const at = { rule: 'E-02', year, today, parameters: { 'talk.focusedDays': days } }
  return judge(sampleBranch({ members: people, entries }), at).duties.map(({ status }) => status)
}

describe('E-02', () => {
  it.each([
    { heldOn: '2026-10-26', expected: 'done' },
    { heldOn: '2026-11-25', expected: 'done' },
    { heldOn: '2026-11-26', expected: 'wrong' },
    { heldOn: '2026-10-25', expected: 'late' },
  ])('a talk on $heldOn: $expected', ({ heldOn, expected }) => {
    const entries = { discipline: discipline(), talk: talk({ heldOn }) }
    expect(statusesOf(entries, { today: '2026-12-20' })).toEqual([expected])
  })

  it.each([
    { today: '2026-11-25', days: 30, expected: 'due' },
    { today: '2026-11-26', days: 30, expected: 'late' },
    { today: '2026-11-26', days: 60, expected: 'due' },
  ])('no talk by $today within $days days: $expected', ({ expected, ...at }) => {
    expect(statusesOf({ discipline: discipline() }, at)).toEqual([expected])
  })

  it.each([
    { given: { talkerId: 2 }, expected: 'due' },
    { given: { talkerId: null, talkerName: '赵 试一' }, expected: 'done' },
    { given: { talkerId: null, talkerName: '镇党委书记' }, expected: 'done' },
    { given: { talkerId: null, talkerName: '支部副书记' }, expected: 'due' },
    { given: { talkerId: null, talkerName: null }, expected: 'due' },
    { given: { talkeeId: 2 }, expected: 'due' },
  ])('a talk with $given: $expected', ({ given, expected }) => {
    expect(statusesOf({ discipline: discipline(), talk: talk(given) })).toEqual([expected])
  })

  it('takes the secretary of the day from the posts', () => {
    const post = (memberId: number, startedOn: string, endedOn: string | null) =>
      madeEntry('post', { id: memberId, memberId, office: 'secretary', startedOn, endedOn })
    const posts = [post(1, '2020', '2026-10-31'), post(2, '2026-11-01', null)]
    for (const [talkerId, expected] of [
      [1, 'due'],
      [2, 'done'],
    ] as const)
      expect(
        statusesOf({ discipline: discipline(), post: posts, talk: talk({ talkerId }) }),
      ).toEqual([expected])
  })

  it('lets anybody talk with the secretary, and where no secretary is known', () => {
    const own = {
      discipline: discipline({ memberId: 1 }),
      talk: talk({ talkerId: 2, talkeeId: 1 }),
    }
    expect(statusesOf(own)).toEqual(['done'])
    const people = members.map((member) => ({ ...member, partyPost: null }))
    const entries = { discipline: discipline(), talk: talk({ talkerId: 2 }) }
    expect(statusesOf(entries, { people })).toEqual(['done'])
  })

  it.each([
    {
      register: 'disposition',
      kind: 'correction',
      date: { decidedOn: '2026-10-26' },
      expected: 'late',
    },
    {
      register: 'disposition',
      kind: 'correction',
      date: { proposedOn: '2026-12' },
      expected: 'due',
    },
    { register: 'disposition', kind: 'correction', date: {}, expected: 'notApplicable' },
    {
      register: 'disposition',
      kind: 'removal',
      date: { decidedOn: '2026' },
      expected: 'notApplicable',
    },
    { register: 'condition', kind: 'hardship', date: { fromOn: '2026-10-26' }, expected: 'late' },
    { register: 'condition', kind: 'hardship', date: { fromOn: '2026-11' }, expected: 'due' },
    {
      register: 'condition',
      kind: 'away',
      date: { fromOn: '2026-10-26' },
      expected: 'notApplicable',
    },
  ] as const)('$register $kind of $date: $expected', ({ register, kind, date, expected }) => {
    const entry = madeEntry(register, { id: 1, memberId: 3, kind, ...date })
    expect(statusesOf({ [register]: [entry] }, { today: '2026-12-20' })).toEqual([expected])
  })

  it.each([
    { decidedOn: '2025-12-20', heldOn: null, year: 2026, expected: 'late' },
    { decidedOn: '2025-12-20', heldOn: '2026-01-05', year: 2026, expected: 'notApplicable' },
    { decidedOn: '2025-12-20', heldOn: '2026-01-05', year: 2025, expected: 'done' },
    { decidedOn: '2024-12-20', heldOn: null, year: 2026, expected: 'notApplicable' },
  ])('of $decidedOn, talked $heldOn, in $year: $expected', (row) => {
    const { decidedOn, heldOn, year, expected } = row
    const entries = {
      discipline: discipline({ decidedOn }),
      talk: heldOn === null ? [] : talk({ heldOn }),
    }
    expect(statusesOf(entries, { year })).toEqual([expected])
  })

  it('leaves those who were expelled or went away in time', () => {
    expect(statusesOf({ discipline: discipline({ kind: 'expulsion' }) })).toEqual(['notApplicable'])
    const gone = members.map((member) => ({
      ...member,
      status: 'transferredOut' as const,
      leftOn: '2026-11-25',
    }))
    expect(statusesOf({ discipline: discipline() }, { people: gone })).toEqual(['notApplicable'])
  })
})
