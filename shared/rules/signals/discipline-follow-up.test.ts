import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const discipline = (given: Partial<Entry<'discipline'>> = {}) => [
  madeEntry('discipline', {
    id: 9,
    memberId: 1,
    kind: 'warning',
    decidedOn: '2026-03-10',
    ...given,
  }),
]
const post = (given: Partial<Entry<'post'>>) =>
  madeEntry('post', { id: 5, memberId: 1, office: 'secretary', startedOn: '2026-05-01', ...given })

function keysOf(
  entries: Partial<BranchFacts['entries']>,
  { held = [], year = 2026 }: { held?: readonly string[]; year?: number } = {},
) {
  const activities = held.map((heldOn, index) =>
    sampleActivity(heldOn, ['organizationalLife'], { id: index + 1 }),
  )
  const facts = sampleBranch({ members: [sampleMember({ id: 1 })], activities, entries })
  return judge(facts, { rule: 'S-36', year, today: '2026-11-25' }).signals.map(({ key }) =>
    key.replace('discipline:9:', ''),
  )
}

describe('S-36 without a statement', () => {
  const statement = (activityId: number) => [
    madeEntry('statement', { id: 1, activityId, memberId: 1, about: 'discipline' }),
  ]

  it.each([
    { held: ['2026-05-05'], said: undefined, expected: ['statement'] },
    { held: ['2026-05-05'], said: 1, expected: [] },
    { held: ['2026-05-05', '2026-09-09'], said: 2, expected: ['statement'] },
    { held: ['2026-03-01'], said: undefined, expected: [] },
    { held: [], said: undefined, expected: [] },
  ])('meetings on $held, explained at $said: $expected', ({ held, said, expected }) => {
    const entries = { discipline: discipline(), statement: said ? statement(said) : [] }
    expect(keysOf(entries, { held })).toEqual(expected)
  })

  it('is told in the year of the meeting', () => {
    const entries = { discipline: discipline({ decidedOn: '2025-03-10' }) }
    expect(keysOf(entries, { held: ['2026-02-02'] })).toEqual(['statement'])
    expect(keysOf(entries, { held: ['2026-02-02'], year: 2025 })).toEqual([])
  })
})

describe('S-36 announced late', () => {
  it.each([
    { decidedOn: '2026-03-10', announcedOn: '2026-04-10', expected: [] },
    { decidedOn: '2026-03-10', announcedOn: '2026-04-11', expected: ['announced'] },
    { decidedOn: '2026-01-31', announcedOn: '2026-02-28', expected: [] },
    { decidedOn: '2026-01-31', announcedOn: '2026-03-01', expected: ['announced'] },
    { decidedOn: '2026-03', announcedOn: '2026-04', expected: [] },
    { decidedOn: '2026-03-10', announcedOn: null, expected: [] },
    { decidedOn: '2025-12-10', announcedOn: '2026-03-01', expected: [] },
  ])('decided $decidedOn, announced $announcedOn: $expected', ({ expected, ...dates }) => {
    expect(keysOf({ discipline: discipline(dates) })).toEqual(expected)
  })
})

describe('S-36 promoted', () => {
  const within = discipline({ decidedOn: '2025-06-15' })

  it.each([
    { startedOn: '2026-06-14', expected: ['post:5'] },
    { startedOn: '2026-06-15', expected: [] },
    { startedOn: '2026-06', expected: [] },
    { startedOn: '2026-05', expected: ['post:5'] },
    { startedOn: '2025-12-01', expected: [] },
  ])('since $startedOn: $expected', ({ startedOn, expected }) => {
    expect(keysOf({ discipline: within, post: [post({ startedOn })] })).toEqual(expected)
  })

  it.each([
    { office: 'deputySecretary', expected: ['post:5'] },
    { office: 'organizer', expected: [] },
    { office: 'groupLeader', expected: [] },
  ] as const)('to $office: $expected', ({ office, expected }) => {
    expect(keysOf({ discipline: within, post: [post({ office })] })).toEqual(expected)
  })

  it.each([
    { office: 'secretary', endedOn: '2026-04-30', kind: 'warning', expected: [] },
    { office: 'secretary', endedOn: '2025-06-14', kind: 'warning', expected: ['post:5'] },
    { office: 'deputySecretary', endedOn: '2026-04-30', kind: 'warning', expected: ['post:5'] },
    { office: 'secretary', endedOn: '2025-06-15', kind: 'removalFromPost', expected: ['post:5'] },
  ] as const)('after $office until $endedOn under $kind: $expected', (row) => {
    const { office, endedOn, kind, expected } = row
    const before = post({ id: 4, office, startedOn: '2022', endedOn })
    const entries = {
      discipline: discipline({ decidedOn: '2025-06-15', kind }),
      post: [before, post({})],
    }
    expect(keysOf(entries)).toEqual(expected)
  })

  it('leaves others and the expelled alone', () => {
    expect(keysOf({ discipline: within, post: [post({ memberId: 2 })] })).toEqual([])
    const expelled = discipline({ decidedOn: '2025-06-15', kind: 'expulsion' })
    expect(keysOf({ discipline: expelled, post: [post({})] })).toEqual([])
  })
})
