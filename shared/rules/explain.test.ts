import { describe, expect, it, test } from 'vitest'
import { keyNames, renumberedKey, withExplanations } from './explain.ts'
import { summarize } from './evaluate.ts'
import { sampleBranch, sampleMember } from './sample-facts.ts'
import { judge } from './test-judge.ts'
import { todayList } from './today-list.ts'

const members = [1, 2].map((id) => sampleMember({ id, idCard: '110105194912310020' }))
const today = '2026-08-15'
const { signals } = judge(sampleBranch({ members }), { year: 2026, today, rule: 'S-01' })
const explanation = { signal: 'S-01', organizationId: 1, key: 'member:1', explanation: '已核对' }

test.each([
  { what: 'the same', change: {}, explained: ['已核对', null], open: 1 },
  { what: 'another signal', change: { signal: 'S-02' }, explained: [null, null], open: 2 },
  { what: 'another branch', change: { organizationId: 2 }, explained: [null, null], open: 2 },
  { what: 'another record', change: { key: 'member:11' }, explained: [null, null], open: 2 },
])('an explanation of $what leaves $open to count', ({ change, explained, open }) => {
  const found = withExplanations(signals, [{ ...explanation, ...change }])
  expect(found.map((one) => one.explained)).toEqual(explained)
  expect(summarize([], found).suspect).toBe(open)
  expect(todayList([], found, today)).toHaveLength(open)
})

describe('a key', () => {
  it.each([
    ['activity:12', 'activity', 12, true],
    ['activity:12:present', 'activity', 12, true],
    ['activity:12', 'activity', 1, false],
    ['activity:12', 'member', 12, false],
    ['members:4+9', 'member', 9, true],
    ['members:4+9', 'member', 49, false],
    ['activities:4+9', 'activity', 4, true],
    ['year:2026', 'activity', 2026, false],
    ['written:2026-05-30T09:00:00', 'activity', 9, false],
  ] as const)('%s, %s %i: %s', (key, table, id, named) => {
    expect(keyNames(key, table, id)).toBe(named)
  })
})

describe('a key in another ledger', () => {
  const renumber = (of: string, id: number): number | null =>
    of === 'activity' || of === 'member' ? (id === 9 ? null : 100 - id) : id
  it.each([
    ['activity:12', 'activity:88'],
    ['activity:12:present', 'activity:88:present'],
    ['activities:4+8', 'activities:92+96'],
    ['members:4+9', null],
    ['year:2024', 'year:2024'],
    ['talk:7', 'talk:7'],
  ])('%s is %s', (key, expected) => expect(renumberedKey(key, renumber)).toBe(expected))
})
