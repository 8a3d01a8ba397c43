import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'B-17', year: 2026, today: '2026-12-31' }
const later = { ...at, today: '2027-01-01' }

const exempt = (memberId: number, given: Partial<Entry<'condition'>> = {}) =>
  madeEntry('condition', { id: memberId, memberId, kind: 'exempt', fromOn: '2025', ...given })
const visit = (memberId: number, heldOn: string, kind: Entry<'care'>['kind'] = 'visit') =>
  madeEntry('care', { id: memberId, memberId, heldOn, kind })

function findingOf(
  condition: readonly Entry<'condition'>[],
  care: readonly Entry<'care'>[],
  on: typeof at & { parameters?: Record<string, number> } = at,
) {
  return judge(sampleBranch({ members: sampleMembers(3), entries: { condition, care } }), on)
    .duties[0]
}

describe('B-17', () => {
  it.each([
    {
      title: 'visited',
      condition: [exempt(1)],
      care: [visit(1, '2026-03-01')],
      on: at,
      expected: 'done',
    },
    {
      title: 'study brought on the last day',
      condition: [exempt(1)],
      care: [visit(1, '2026-12-31', 'sentStudy')],
      on: later,
      expected: 'done',
    },
    {
      title: 'not yet, on the last day',
      condition: [exempt(1)],
      care: [],
      on: at,
      expected: 'due',
    },
    { title: 'not at all', condition: [exempt(1)], care: [], on: later, expected: 'late' },
    {
      title: 'the day after the year',
      condition: [exempt(1)],
      care: [visit(1, '2027-01-01')],
      on: later,
      expected: 'late',
    },
    {
      title: 'only called',
      condition: [exempt(1)],
      care: [visit(1, '2026-03-01', 'contact')],
      on: later,
      expected: 'late',
    },
    {
      title: 'one of two',
      condition: [exempt(1), exempt(2)],
      care: [visit(1, '2026-03-01')],
      on: later,
      expected: 'late',
    },
    {
      title: 'exempt no more at the end of the year',
      condition: [exempt(1, { untilOn: '2026-12-30' })],
      care: [],
      on: later,
      expected: 'notApplicable',
    },
    {
      title: 'exempt until that month',
      condition: [exempt(1, { untilOn: '2026-12' })],
      care: [],
      on: later,
      expected: 'late',
    },
    {
      title: 'exempt from the next year on',
      condition: [exempt(1, { fromOn: '2027-01' })],
      care: [],
      on: later,
      expected: 'notApplicable',
    },
    { title: 'nobody exempt', condition: [], care: [], on: at, expected: 'notApplicable' },
  ])('$title: $expected', ({ condition, care, on, expected }) => {
    const finding = findingOf(condition, care, on)
    expect([finding?.status, finding?.severity]).toEqual([expected, 'info'])
  })

  it('names who waits, of how many', () => {
    const finding = findingOf([exempt(1), exempt(2), exempt(3)], [visit(2, '2026-03-01')], later)
    expect(finding && inChinese(finding.message)).toContain('免硬性要求的党员 3 名，2 名')
    expect(finding?.evidence.map(({ id }) => id)).toEqual([1, 3])
    expect(finding?.remedy?.action).toMatchObject({ register: 'care', values: { memberId: 1 } })
  })

  it('asks as often as the place does', () => {
    const on = { ...later, parameters: { 'exempt.visits': 2 } }
    expect(findingOf([exempt(1)], [visit(1, '2026-03-01')], on)?.status).toBe('late')
  })
})
