import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, statuses, verdicts } from '../test-judge.ts'

interface Row {
  readonly abroad?: Partial<Entry<'condition'>>
  readonly contacts?: readonly string[]
  readonly suspendedOn?: string
}

const condition = (given: Partial<Entry<'condition'>>) =>
  madeEntry('condition', {
    id: 7,
    memberId: 1,
    kind: 'abroad',
    fromOn: '2025-09-01',
    isForStudy: true,
    ...given,
  })
const branchWith = ({ abroad, contacts = [], suspendedOn }: Row) =>
  sampleBranch({
    members: [sampleMember()],
    entries: {
      condition: [
        condition({ ...abroad }),
        ...(suspendedOn
          ? [condition({ id: 8, kind: 'membershipSuspended', fromOn: suspendedOn })]
          : []),
      ],
      care: contacts.map((heldOn, index) =>
        madeEntry('care', { id: index + 1, memberId: 1, kind: 'contact', heldOn }),
      ),
    },
  })
const at = { rule: 'J-06', year: 2026, today: '2026-11-25' }

describe('J-06', () => {
  it.each([
    { row: { contacts: ['2026-06-30', '2026-07-01'] }, expected: ['done', 'done'] },
    { row: { contacts: ['2026-06-30'] }, expected: ['done', 'due'] },
    { row: { contacts: ['2026-11-26'] }, expected: ['late', 'due'] },
    { row: {}, expected: ['late', 'due'] },
    { row: { abroad: { fromOn: '2026-01-01' } }, expected: ['late', 'due'] },
    { row: { abroad: { fromOn: '2026-01-02' } }, expected: ['notApplicable', 'due'] },
    { row: { abroad: { untilOn: '2026-06-29' } }, expected: ['notApplicable', 'notApplicable'] },
    { row: { abroad: { untilOn: '2026-06-30' } }, expected: ['late', 'notApplicable'] },
    { row: { abroad: { isForStudy: null } }, expected: ['notApplicable', 'notApplicable'] },
    { row: { suspendedOn: '2026-07-01' }, expected: ['late', 'notApplicable'] },
  ])('$row: $expected', ({ row, expected }) => {
    expect(statuses(branchWith(row), at)).toEqual([
      `2026-H1 ${expected[0]}`,
      `2026-H2 ${expected[1]}`,
    ])
  })

  it.each([
    { fromOn: '2021-11-25', suspendedOn: undefined, isTold: false },
    { fromOn: '2021-11-24', suspendedOn: undefined, isTold: true },
    { fromOn: '2021-11', suspendedOn: undefined, isTold: false },
    { fromOn: '2021-11-24', suspendedOn: '2026-11-25', isTold: false },
  ])('abroad since $fromOn, suspended $suspendedOn: $isTold', ({ fromOn, suspendedOn, isTold }) => {
    const row = { abroad: { fromOn }, ...(suspendedOn ? { suspendedOn } : {}) }
    const told = verdicts(branchWith(row), at).filter((one) => one.endsWith('tooLong'))
    expect(told).toEqual(isTold ? ['late warning tooLong'] : [])
  })

  it('is an error where nobody was in touch, a warning after five years', () => {
    const facts = branchWith({ abroad: { fromOn: '2020-09-01' } })
    expect(verdicts(facts, at)).toEqual([
      'late error late',
      'due error due',
      'late warning tooLong',
    ])
    expect(said(facts, at)[0]).toBe(
      '这半年已过，出国学习研究的党员 1 名中有 1 名没有联系记录（如赵试一）；联系过的请补登记。',
    )
    expect(judge(facts, at).duties.map(({ remedy }) => remedy?.action)).toMatchObject([
      { register: 'care', values: { kind: 'contact', memberId: 1 } },
      { register: 'care', values: { heldOn: '2026-11-25' } },
      { register: 'condition', values: { kind: 'membershipSuspended' } },
    ])
  })
})
