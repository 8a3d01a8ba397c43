import { describe, expect, it } from 'vitest'
import { inChinese, judge } from '../test-judge.ts'
import { sampleElection } from '../sample-election.ts'

const elected = (...offices: ('committeeMember' | 'secretary' | 'deputySecretary')[]) =>
  offices.map((office) => ({ office, isElected: true }))
const approved = { approvedOn: '2026-03-20', approvalDocument: '样例镇委〔2026〕3号' }
const found = (
  rule: string,
  parts: Parameters<typeof sampleElection>[0],
  today = '2026-08-15',
  year = 2026,
) => {
  const [finding] = judge(sampleElection(parts), { rule, year, today }).duties
  return [finding?.status, finding?.message.key.split('.').slice(2).join('.')]
}

describe('A-11', () => {
  it.each([
    { offices: elected('committeeMember'), election: { reportedOn: '2026-03-12' }, said: 'done' },
    { offices: elected('committeeMember'), election: approved, said: 'done' },
    { offices: elected('committeeMember'), election: {}, said: 'report' },
    { offices: elected('secretary'), election: approved, said: 'done' },
    { offices: elected('secretary'), election: { reportedOn: '2026-03-12' }, said: 'approval' },
    { offices: elected('deputySecretary'), election: {}, said: 'approval' },
    {
      offices: elected('deputySecretary'),
      election: { approvedOn: '2026-03-20' },
      said: 'document',
    },
    { offices: elected('committeeMember', 'secretary'), election: {}, said: 'both' },
    { offices: [], election: {}, said: 'both' },
    { offices: [], election: { kind: 'byElection' as const }, said: 'report' },
    { offices: [], election: { kind: 'byElection' as const, ...approved }, said: 'done' },
    {
      offices: [],
      election: { kind: 'byElection' as const, reportedOn: '2026-03-12' },
      said: 'done',
    },
  ])('$offices with $election: $said', ({ offices, election, said }) => {
    const status = said === 'done' ? 'done' : 'late'
    expect(found('A-11', { election, candidates: offices })).toEqual([status, said])
  })

  it('asks a small branch for the approval only', () => {
    const parts = { branch: { hasCommittee: false }, members: [] }
    expect(found('A-11', parts)).toEqual(['late', 'approval'])
  })

  it.each([
    { today: '2026-03-09', year: 2026, expected: ['notApplicable', 'none'] },
    { today: '2026-03-10', year: 2026, expected: ['due', 'both'] },
    { today: '2026-04-09', year: 2026, expected: ['due', 'both'] },
    { today: '2026-04-10', year: 2026, expected: ['late', 'both'] },
    { today: '2027-02-01', year: 2027, expected: ['late', 'both'] },
    { today: '2026-04-10', year: 2025, expected: ['notApplicable', 'none'] },
  ])('on $today in $year: $expected', ({ today, year, expected }) => {
    expect(found('A-11', {}, today, year)).toEqual(expected)
  })
})

const inOrder = {
  decidedOn: '2026-01-05',
  requestedOn: '2026-01-10',
  repliedOn: '2026-01-20',
  publicizedOn: '2026-02-10',
  reportedOn: '2026-03-12',
  approvedOn: '2026-03-20',
}

describe('H-10', () => {
  it.each([
    { title: 'in order', given: {}, expected: ['done', 'done'] },
    { title: 'on one day', given: { requestedOn: '2026-01-05' }, expected: ['done', 'done'] },
    { title: 'a month that may fit', given: { repliedOn: '2026-01' }, expected: ['done', 'done'] },
    {
      title: 'without what follows',
      given: { reportedOn: null, approvedOn: null },
      expected: ['done', 'done'],
    },
    {
      title: 'asked before it was decided',
      given: { requestedOn: '2026-01-04' },
      expected: ['wrong', 'before.requestedOn'],
    },
    {
      title: 'answered after the meeting',
      given: { repliedOn: '2026-03-11', publicizedOn: null },
      expected: ['wrong', 'before.heldOn'],
    },
    {
      title: 'reported before the meeting',
      given: { reportedOn: '2026-03-09' },
      expected: ['wrong', 'before.reportedOn'],
    },
    {
      title: 'approved before it was reported',
      given: { approvedOn: '2026-03-11' },
      expected: ['wrong', 'before.approvedOn'],
    },
    {
      title: 'a step left out, the others reversed',
      given: { requestedOn: null, repliedOn: '2026-01-04' },
      expected: ['wrong', 'before.repliedOn'],
    },
    {
      title: 'no decision',
      given: { decidedOn: null },
      expected: ['late', 'missing.decidedOn'],
    },
    {
      title: 'no publication',
      given: { publicizedOn: null },
      expected: ['late', 'missing.publicizedOn'],
    },
  ])('$title: $expected', ({ given, expected }) => {
    expect(found('H-10', { election: { ...inOrder, ...given } })).toEqual(expected)
  })

  it('waits for the steps until the day of the meeting', () => {
    expect(found('H-10', {}, '2026-03-10')[0]).toBe('due')
    expect(found('H-10', {}, '2026-03-11')[0]).toBe('late')
  })

  it('names both days', () => {
    const facts = sampleElection({ election: { ...inOrder, requestedOn: '2026-01-04' } })
    const [finding] = judge(facts, { rule: 'H-10', year: 2026, today: '2026-08-15' }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '2026-03-10的选举，向上级书面请示在2026-01-04，早于前面步骤的2026-01-05，请核对日期。',
    )
    expect(finding?.severity).toBe('warning')
  })
})
