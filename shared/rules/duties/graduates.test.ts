import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const at = { rule: 'J-08', year: 2026, today: '2026-11-25' }
const branchWith = (...conditions: readonly Partial<Entry<'condition'>>[]) =>
  sampleBranch({
    members: [sampleMember(), sampleMember({ id: 2, name: '钱样' })],
    entries: {
      condition: conditions.map((given, index) =>
        madeEntry('condition', {
          id: index + 1,
          memberId: 1,
          kind: 'graduate',
          fromOn: '2025-07-01',
          ...given,
        }),
      ),
    },
  })

describe('J-08', () => {
  it.each([
    { given: {}, expected: 'done warning done' },
    { given: { fromOn: '2024-11-25' }, expected: 'done warning done' },
    { given: { fromOn: '2024-11-24' }, expected: 'late warning late' },
    { given: { fromOn: '2024-11' }, expected: 'done warning done' },
    { given: { fromOn: '2024-07-01', untilOn: '2026-07-01' }, expected: 'done warning done' },
    { given: { fromOn: '2024-07-01', untilOn: '2026-07-02' }, expected: 'wrong warning wrong' },
    { given: { fromOn: '2024-07-01', untilOn: '2026-07' }, expected: 'done warning done' },
    { given: { fromOn: '2024-07-01', untilOn: '2026-11-26' }, expected: 'late warning late' },
    {
      given: { fromOn: '2022-07-01', untilOn: '2025-07-02' },
      expected: 'notApplicable warning none',
    },
    { given: { kind: 'away' }, expected: 'notApplicable warning none' },
  ] as const)('$given: $expected', ({ given, expected }) => {
    expect(verdicts(branchWith(given), at)).toEqual([expected])
  })

  it('looks at a past year from its last day', () => {
    const facts = branchWith({ fromOn: '2023-07-01', untilOn: '2026-03-01' })
    const statusOf = (year: number) => judge(facts, { ...at, year }).duties[0]?.status
    expect([2022, 2024, 2025, 2026].map(statusOf)).toEqual([
      'notApplicable',
      'done',
      'late',
      'wrong',
    ])
  })

  it('makes one finding of all', () => {
    const facts = branchWith({ fromOn: '2024-07-01' }, { memberId: 2 }, { memberId: 99 })
    const [finding] = judge(facts, at).duties
    expect(said(facts, at)).toEqual([
      '保留组织关系的毕业生 2 名，1 名超过 2 年（如赵试一，2024-07-01起保留，应在2026-07-01前转出），请办理。',
    ])
    expect(finding?.evidence.map(({ id }) => id)).toEqual([1])
    expect(finding?.remedy?.action).toEqual({ type: 'openEntry', register: 'condition', id: 1 })
  })
})
