import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entries, Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

type Given = Partial<Entry<'disposition'>>
const today = '2026-11-25'
const branchWith = (given: Given, entries: Partial<Entries> = {}) =>
  sampleBranch({
    members: [sampleMember()],
    entries: {
      disposition: [madeEntry('disposition', { id: 7, memberId: 1, kind: 'correction', ...given })],
      ...entries,
    },
  })
const of = (rule: string, given: Given, year = 2026) =>
  verdicts(branchWith(given), { rule, year, today })

describe('I-11', () => {
  const decided = { decidedOn: '2025-08-31' }
  it.each([
    {
      given: { deadlineOn: '2026-02-28', closedOn: '2026-02-20' },
      expected: 'done error done.correction',
    },
    { given: { deadlineOn: '2026-03-01', closedOn: '2026-02-20' }, expected: 'wrong warning long' },
    { given: { deadlineOn: '2026-03', closedOn: '2026-02-20' }, expected: 'wrong warning long' },
    {
      given: { deadlineOn: '2026-02', closedOn: '2026-02-20' },
      expected: 'done error done.correction',
    },
    { given: { deadlineOn: '2026-08-31', closedOn: '2026-08-20' }, expected: 'wrong warning long' },
    {
      given: { deadlineOn: '2026-09-01', closedOn: '2026-08-20' },
      expected: 'wrong error tooLong',
    },
    { given: { deadlineOn: '2026-02-28' }, expected: 'late error overdue' },
    { given: {}, expected: 'wrong error noLimit' },
    { given: { decidedOn: '2026-05-25', deadlineOn: '2026-11-25' }, expected: 'due error running' },
    {
      given: { decidedOn: '2026-05-25', deadlineOn: '2026-11-24' },
      expected: 'late error overdue',
    },
    { given: { decidedOn: null, proposedOn: '2026-05-01' }, expected: 'due error undecided' },
    { given: { decidedOn: null }, expected: 'due error undecided' },
    { given: { deadlineOn: '2026-02-28', disciplineId: 3 }, expected: 'wrong error disciplined' },
  ])('a correction with $given: $expected', ({ given, expected }) => {
    expect(of('I-11', { ...decided, ...given })).toEqual([expected])
  })

  it.each([
    { year: 2024, closedOn: null, expected: 'notApplicable error none' },
    { year: 2025, closedOn: null, expected: 'late error overdue' },
    { year: 2026, closedOn: null, expected: 'late error overdue' },
    { year: 2026, closedOn: '2025-12-20', expected: 'notApplicable error none' },
    { year: 2025, closedOn: '2025-12-20', expected: 'done error done.correction' },
    { year: 2027, closedOn: null, expected: 'notApplicable error none' },
  ])('closed $closedOn, in $year: $expected', ({ year, closedOn, expected }) => {
    expect(of('I-11', { ...decided, deadlineOn: '2026-02-28', closedOn }, year)).toEqual([expected])
  })

  it.each(['removal', 'persuadedToLeave'] as const)('%s has no limit', (kind) => {
    expect(of('I-11', { kind, ...decided }, 2025)).toEqual([`done error done.${kind}`])
    expect(of('I-11', { kind, ...decided }, 2026)).toEqual(['notApplicable error none'])
  })

  it.each([
    { kind: 'removal', doneOn: '2026-08-30', expected: 'wrong error readmitted' },
    { kind: 'persuadedToLeave', doneOn: '2026-08-30', expected: 'wrong error readmitted' },
    { kind: 'removal', doneOn: '2026-08-31', expected: 'notApplicable error none' },
  ] as const)(
    '$kind of 2021-08-31, admitted on $doneOn: $expected',
    ({ kind, doneOn, expected }) => {
      const facts = branchWith(
        { kind, decidedOn: '2021-08-31' },
        {
          admission: [madeEntry('admission', { id: 3, name: '赵试一', memberId: 1 })],
          admissionStep: [madeEntry('admissionStep', { id: 4, admissionId: 3, step: 15, doneOn })],
        },
      )
      expect(verdicts(facts, { rule: 'I-11', year: 2026, today })).toEqual([expected])
    },
  )

  it('shows the discipline beside the disposition of the same question', () => {
    const facts = branchWith(
      { ...decided, disciplineId: 3 },
      {
        discipline: [
          madeEntry('discipline', { id: 3, memberId: 1, kind: 'warning', decidedOn: '2025-02-01' }),
        ],
      },
    )
    const [finding] = judge(facts, { rule: 'I-11', year: 2025, today }).duties
    expect(finding?.evidence.map(({ register, id }) => [register, id])).toEqual([
      ['disposition', 7],
      ['discipline', 3],
    ])
  })
})

describe('I-12', () => {
  const all = {
    proposedOn: '2026-02-01',
    filedOn: '2026-02-10',
    investigatedOn: '2026-03-01',
    discussedOn: '2026-04-01',
    decidedOn: '2026-04-20',
  }
  const none = {
    proposedOn: null,
    filedOn: null,
    investigatedOn: null,
    discussedOn: null,
    decidedOn: null,
  }
  it.each([
    { given: {}, expected: 'done warning done' },
    { given: { filedOn: '2026-02-01' }, expected: 'done warning done' },
    { given: { filedOn: '2026-02' }, expected: 'done warning done' },
    { given: { filedOn: '2026-01-31' }, expected: 'wrong warning reversed.filedOn' },
    { given: { filedOn: '2026-03-02' }, expected: 'wrong warning reversed.investigatedOn' },
    { given: { investigatedOn: '2026-04-02' }, expected: 'wrong warning reversed.discussedOn' },
    { given: { decidedOn: '2026-03-31' }, expected: 'wrong warning reversed.decidedOn' },
    {
      given: { filedOn: null, investigatedOn: '2026-01-31' },
      expected: 'wrong warning reversed.investigatedOn',
    },
    { given: { filedOn: null }, expected: 'wrong warning missing.filedOn' },
    { given: { proposedOn: null, filedOn: null }, expected: 'wrong warning missing.proposedOn' },
    { given: { decidedOn: null }, expected: 'due warning next.decidedOn' },
    { given: { filedOn: null, decidedOn: null }, expected: 'due warning next.filedOn' },
    { given: none, expected: 'due warning next.proposedOn' },
  ])('$given: $expected', ({ given, expected }) => {
    expect(of('I-12', { ...all, ...given })).toEqual([expected])
  })

  it.each([
    { given: all, year: 2027, expected: 'notApplicable warning none' },
    { given: { ...all, proposedOn: '2025-12-01' }, year: 2025, expected: 'done warning done' },
    { given: { ...all, proposedOn: '2025-12-01' }, year: 2026, expected: 'done warning done' },
    {
      given: { ...none, proposedOn: '2024-12-01' },
      year: 2026,
      expected: 'due warning next.filedOn',
    },
  ])('$given in $year: $expected', ({ given, year, expected }) => {
    expect(of('I-12', given, year)).toEqual([expected])
  })

  it('names both days and counts the steps', () => {
    const at = { rule: 'I-12', year: 2026, today }
    expect(said(branchWith({ ...all, filedOn: '2026-01-31' }), at)[0]).toContain(
      '报基层党委事前备案（2026-01-31）早于前面一步（2026-02-01）',
    )
    expect(said(branchWith({ ...all, filedOn: null }), at)[0]).toContain('5 步只登记 4 步')
  })
})
