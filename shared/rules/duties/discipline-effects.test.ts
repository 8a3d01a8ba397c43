import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

type Given = Partial<Entry<'discipline'>>
const today = '2026-11-25'
const branchWith = (given: Given, entries: Parameters<typeof sampleBranch>[0] = {}) =>
  sampleBranch({
    members: [sampleMember()],
    entries: {
      discipline: [
        madeEntry('discipline', {
          id: 7,
          memberId: 1,
          kind: 'warning',
          decidedOn: '2025-03-02',
          ...given,
        }),
      ],
      ...entries.entries,
    },
  })
const effect = (given: Given, year = 2026) =>
  verdicts(branchWith(given), { rule: 'I-02', year, today })
const over = (given: Given, year = 2026) =>
  verdicts(branchWith(given), { rule: 'I-03', year, today })

describe('I-02', () => {
  it.each([
    { given: {}, expected: 'done error done.warning' },
    { given: { kind: 'seriousWarning' }, expected: 'done error done.seriousWarning' },
    {
      given: { kind: 'seriousWarning', insteadOfRemoval: true },
      expected: 'done error done.insteadOfRemoval',
    },
    { given: { kind: 'removalFromPost' }, expected: 'done error done.removalFromPost' },
    { given: { decidedOn: '2025-03' }, expected: 'due error undated' },
    { given: { decidedOn: '2026' }, expected: 'due error undated' },
    {
      given: { kind: 'probation', probationYears: 2 },
      expected: 'done error probation',
    },
    {
      given: { kind: 'probation', probationYears: 1 },
      expected: 'due error restore',
    },
    {
      given: { kind: 'probation', probationYears: 1, decidedOn: '2025-11-25' },
      expected: 'due error restore',
    },
    {
      given: { kind: 'probation', probationYears: 1, decidedOn: '2025-11-26' },
      expected: 'done error probation',
    },
    {
      given: { kind: 'probation', probationYears: 1, restoredOn: '2026-03-10' },
      expected: 'done error done.probation',
    },
  ] as const)('$given: $expected', ({ given, expected }) => {
    expect(effect(given)).toEqual([expected])
  })

  it.each([
    { decidedOn: '2024-12-31', year: 2024, expected: 'done error done.warning' },
    { decidedOn: '2024-12-31', year: 2025, expected: 'done error done.warning' },
    { decidedOn: '2024-12-31', year: 2026, expected: 'notApplicable error none' },
    { decidedOn: '2025-01-01', year: 2026, expected: 'notApplicable error none' },
    { decidedOn: '2025-01-02', year: 2026, expected: 'done error done.warning' },
    { decidedOn: '2026-01-02', year: 2025, expected: 'notApplicable error none' },
  ])('a warning of $decidedOn in $year: $expected', ({ decidedOn, year, expected }) => {
    expect(effect({ decidedOn }, year)).toEqual([expected])
  })

  it('says from when to when it runs', () => {
    const facts = branchWith({ kind: 'seriousWarning' })
    expect(said(facts, { rule: 'I-02', year: 2026, today })).toEqual([
      '赵试一：严重警告影响期 18 个月，自2025-03-02至2026-09-01。',
    ])
  })

  const expelledAnd = (admission: Partial<Entry<'admission'>>, doneOn: string, step = 15) =>
    branchWith({ kind: 'expulsion', decidedOn: '2020-03-02' }, {
      entries: {
        admission: [madeEntry('admission', { id: 3, name: '赵试一', ...admission })],
        admissionStep: [madeEntry('admissionStep', { id: 4, admissionId: 3, step, doneOn })],
      },
    } as const)

  it.each([
    { memberId: 1, doneOn: '2025-03-01', year: 2025, expected: 'wrong error readmitted' },
    { memberId: 1, doneOn: '2025-03-02', year: 2025, expected: 'notApplicable error none' },
    { memberId: 1, doneOn: '2025-03', year: 2025, expected: 'notApplicable error none' },
    { memberId: 1, doneOn: '2025-03-01', year: 2026, expected: 'notApplicable error none' },
    { memberId: 1, doneOn: '2019-03-01', year: 2019, expected: 'notApplicable error none' },
    { memberId: 2, doneOn: '2025-03-01', year: 2025, expected: 'notApplicable error none' },
    { memberId: 1, doneOn: '2025-03-01', year: 2020, expected: 'done error expelled' },
  ])(
    'expelled in 2020, member $memberId admitted on $doneOn, in $year: $expected',
    ({ memberId, doneOn, year, expected }) => {
      const facts = expelledAnd({ memberId }, doneOn)
      expect(verdicts(facts, { rule: 'I-02', year, today })).toEqual([expected])
    },
  )

  it('takes only the general meeting for admission', () => {
    const facts = expelledAnd({ memberId: 1 }, '2024-03-01', 1)
    expect(verdicts(facts, { rule: 'I-02', year: 2024, today })).toEqual([
      'notApplicable error none',
    ])
  })

  it('knows the person by the ID number and rests on both records', () => {
    const idCard = '999999196205040230'
    const facts = {
      ...expelledAnd({ idCard }, '2024-03-01'),
      members: [sampleMember({ idCard })],
    }
    const [finding] = judge(facts, { rule: 'I-02', year: 2024, today }).duties
    expect(finding?.status).toBe('wrong')
    expect(finding?.evidence.map(({ register }) => register)).toEqual([
      'discipline',
      'admissionStep',
    ])
  })
})

describe('I-03', () => {
  it.each([
    { given: { decidedOn: '2025-11-26' }, year: 2026, expected: 'done warning running' },
    { given: { decidedOn: '2025-11-25' }, year: 2026, expected: 'done warning over' },
    { given: { decidedOn: '2025-01-02' }, year: 2026, expected: 'done warning over' },
    { given: { decidedOn: '2025-01-01' }, year: 2026, expected: 'notApplicable warning none' },
    { given: { decidedOn: '2024-11-25' }, year: 2026, expected: 'notApplicable warning none' },
    { given: { kind: 'expulsion' }, year: 2025, expected: 'notApplicable warning none' },
    {
      given: { cancelledOn: '2026-03-10' },
      year: 2026,
      expected: 'wrong warning cancelled',
    },
    {
      given: { decidedOn: '2023-03-02', cancelledOn: '2026-03-10' },
      year: 2026,
      expected: 'wrong warning cancelled',
    },
    {
      given: { decidedOn: '2023-03-02', cancelledOn: '2024-03-10' },
      year: 2026,
      expected: 'notApplicable warning none',
    },
  ] as const)('$given in $year: $expected', ({ given, year, expected }) => {
    expect(over(given, year)).toEqual([expected])
  })

  it('names the day of the end', () => {
    const facts = branchWith({ cancelledOn: '2026-03-10' })
    const [words] = said(facts, { rule: 'I-03', year: 2026, today })
    expect(words).toContain('影响期到2026-03-01自动解除')
    expect(words).toContain('2026-03-10')
  })
})
