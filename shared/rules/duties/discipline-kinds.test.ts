import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

const at = { rule: 'I-01', year: 2026, today: '2026-11-25' }
const branchWith = (given: Partial<Entry<'discipline'>>) =>
  sampleBranch({
    members: [sampleMember()],
    entries: {
      discipline: [
        madeEntry('discipline', { id: 7, memberId: 1, decidedOn: '2026-03-02', ...given }),
      ],
    },
  })

describe('I-01', () => {
  it.each([
    { given: { kind: 'warning' }, expected: 'done error done.warning' },
    { given: { kind: 'seriousWarning' }, expected: 'done error done.seriousWarning' },
    { given: { kind: 'removalFromPost' }, expected: 'done error done.removalFromPost' },
    { given: { kind: 'expulsion' }, expected: 'done error done.expulsion' },
    { given: { kind: 'probation', probationYears: 1 }, expected: 'done error done.probation' },
    { given: { kind: 'probation', probationYears: 2 }, expected: 'done error done.probation' },
    { given: { kind: 'probation', probationYears: 0 }, expected: 'wrong error yearsMissing' },
    { given: { kind: 'probation' }, expected: 'wrong error yearsMissing' },
    { given: { kind: 'warning', probationYears: 1 }, expected: 'wrong error yearsOfOther' },
    {
      given: { kind: 'seriousWarning', insteadOfRemoval: true },
      expected: 'done error done.seriousWarning',
    },
    {
      given: { kind: 'warning', insteadOfRemoval: true },
      expected: 'wrong error insteadOfOther',
    },
  ] as const)('$given: $expected', ({ given, expected }) => {
    expect(verdicts(branchWith(given), at)).toEqual([expected])
  })

  it.each([2025, 2027])('does not concern %i', (year) => {
    expect(verdicts(branchWith({ kind: 'warning' }), { ...at, year })).toEqual([
      'notApplicable error none',
    ])
  })

  it('names the person and opens the entry that is wrong', () => {
    const facts = branchWith({ kind: 'probation' })
    const [finding] = judge(facts, at).duties
    expect(said(facts, at)[0]).toContain('赵试一于2026-03-02受留党察看处分')
    expect(finding?.subject).toEqual({ type: 'entry', id: 7, name: '赵试一' })
    expect(finding?.evidence).toMatchObject([{ type: 'entry', register: 'discipline', id: 7 }])
    expect(finding?.remedy?.action).toEqual({ type: 'openEntry', register: 'discipline', id: 7 })
  })

  it('keeps admonition, criticism and inquiries apart', () => {
    const inquiry = (['admonition', 'criticism', 'circularCriticism'] as const).map((kind, index) =>
      madeEntry('inquiry', { id: index + 1, memberId: 1, kind, happenedOn: '2026-05' }),
    )
    const earlier = madeEntry('inquiry', {
      id: 9,
      memberId: 1,
      kind: 'inquiry',
      happenedOn: '2025-12-31',
    })
    const facts = sampleBranch({
      members: [sampleMember()],
      entries: { inquiry: [...inquiry, earlier] },
    })
    expect(verdicts(facts, at)).toEqual(['notApplicable error noneButOthers'])
    expect(said(facts, at)[0]).toContain('3 项，不算处分')
    expect(judge(facts, at).duties[0]?.evidence).toHaveLength(3)
  })

  it('passes over an entry about somebody who is not known', () => {
    const facts = sampleBranch({ entries: branchWith({ kind: 'warning' }).entries })
    expect(verdicts(facts, at)).toEqual(['notApplicable error none'])
  })
})
