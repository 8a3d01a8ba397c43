import { describe, expect, it, test } from 'vitest'
import type { LikenessFact, WrittenRecord } from '../facts.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }

const record = (id: number, given: Partial<WrittenRecord> = {}): WrittenRecord => ({
  id,
  organizationId: 1,
  organization: '甲村党支部',
  name: null,
  heldOn: '2026-05-12',
  ...given,
})

const likeness = (given: Partial<LikenessFact> = {}): LikenessFact => ({
  part: 'minutes',
  record: record(40),
  earlier: record(12, { heldOn: '2026-03-10' }),
  likeness: 1,
  identical: true,
  ...given,
})

const elsewhere = record(12, {
  organizationId: 2,
  organization: '乙村党支部',
  heldOn: '2026-03-10',
})

const found = (rule: string, facts: readonly LikenessFact[], parameters = {}) =>
  judge(sampleBranch({ likeness: facts }), { ...at, rule, parameters }).signals

describe.each([
  { title: 'identical in the same branch', fact: {}, rules: ['S-19'] },
  { title: 'identical in another branch', fact: { earlier: elsewhere }, rules: ['S-20'] },
  {
    title: 'alike in the same branch',
    fact: { likeness: 0.92, identical: false },
    rules: ['S-20'],
  },
  {
    title: 'exactly as alike as the threshold',
    fact: { likeness: 0.85, identical: false },
    rules: ['S-20'],
  },
  {
    title: 'a little less alike',
    fact: { likeness: 0.8499, identical: false },
    rules: [],
  },
])('$title: $rules', ({ fact, rules }) => {
  it.each(['S-19', 'S-20'])('%s', (rule) => {
    const keys = found(rule, [likeness(fact)]).map(({ key }) => key)
    expect(keys).toEqual(rules.includes(rule) ? ['activities:12+40'] : [])
  })
})

test.each([
  { threshold: 0.95, share: 0.94, expected: 0 },
  { threshold: 0.95, share: 0.95, expected: 1 },
  { threshold: 0.7, share: 0.71, expected: 1 },
  { threshold: 85, share: 0.86, expected: 1 },
])('threshold $threshold, likeness $share: $expected', ({ threshold, share, expected }) => {
  const facts = [likeness({ likeness: share, identical: false })]
  const parameters = { 'similarity.threshold': threshold }
  expect(found('S-20', facts, parameters)).toHaveLength(expected)
})

test.each([
  { rule: 'S-19', fact: {}, said: ['2026-05-12的会议记录', '本支部2026-03-10'] },
  { rule: 'S-19', fact: { part: 'agenda' as const }, said: ['议题和决议', '相同'] },
  {
    rule: 'S-20',
    fact: { earlier: elsewhere, likeness: 0.9999, identical: false },
    said: ['99%', '乙村党支部2026-03-10'],
  },
  { rule: 'S-20', fact: { earlier: elsewhere }, said: ['100%'] },
  {
    rule: 'S-20',
    fact: { part: 'agenda' as const, likeness: 0.87, identical: false },
    said: ['议题和决议', '87%'],
  },
])('$rule says $said', ({ rule, fact, said }) => {
  const [signal] = found(rule, [likeness(fact)])
  const sentence = signal ? inChinese(signal.message) : ''
  for (const words of said) expect(sentence).toContain(words)
  expect(sentence).toContain('请核实')
})

test('both records stand side by side, the later one first', () => {
  const later = record(9, { name: '五月支委会' })
  const [signal] = found('S-20', [likeness({ record: later, earlier: elsewhere })])
  expect(signal?.key).toBe('activities:9+12')
  expect(signal?.evidence).toEqual([
    { type: 'activity', id: 9, date: '2026-05-12', label: '甲村党支部 五月支委会' },
    { type: 'activity', id: 12, date: '2026-03-10', label: '乙村党支部' },
  ])
})

test('two records alike in minutes and agenda are told once', () => {
  const both = [likeness(), likeness({ part: 'agenda' })]
  expect(found('S-19', both).map(({ message }) => message.key)).toEqual([
    'rules:signal.S-19.minutes',
  ])
})
