import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { branchWithCase, helpers } from '../admission/sample-case.ts'
import type { BranchFacts, MemberFact } from '../facts.ts'
import { sampleElection } from '../sample-election.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const found = (facts: BranchFacts, year = 2026, today = `${year}-08-15`) =>
  judge(facts, { rule: 'S-06', year, today }).signals.map(
    ({ key, message }) => `${key} ${message.key.split('.').at(-1)}`,
  )
const probation = (memberId: number, given: Partial<Entry<'discipline'>> = {}) => [
  madeEntry('discipline', {
    id: 1,
    memberId,
    kind: 'probation',
    probationYears: 1,
    decidedOn: '2025-06-01',
    ...given,
  }),
]

describe('S-06 in office', () => {
  it.each([
    { type: 'probationary', partyPost: '组织委员', expected: ['member:1:office notFull'] },
    { type: 'probationary', partyPost: '书记', expected: ['member:1:office notFull'] },
    { type: 'probationary', partyPost: '党小组长', expected: [] },
    { type: 'probationary', partyPost: '村委会委员', expected: [] },
    { type: 'probationary', partyPost: null, expected: [] },
    { type: 'full', partyPost: '组织委员', expected: [] },
    { type: 'probationary', partyPost: '书记', status: 'left', expected: [] },
  ] as const)('$type $partyPost: $expected', ({ expected, ...member }) => {
    expect(found(sampleBranch({ members: [sampleMember(member)] }))).toEqual(expected)
  })

  it.each([
    { today: '2026-05-31', expected: ['member:1:office onProbation'] },
    { today: '2026-06-01', expected: [] },
  ])('on probation within the Party on $today: $expected', ({ today, expected }) => {
    const members = [sampleMember({ partyPost: '组织委员' })]
    const facts = sampleBranch({ members, entries: { discipline: probation(1) } })
    expect(found(facts, 2026, today)).toEqual(expected)
  })
})

describe('S-06 in an election of 10 March 2026', () => {
  const stood = (member: Partial<MemberFact>, discipline: Entry<'discipline'>[] = []) =>
    sampleElection({
      members: [sampleMember({ id: 1 }), sampleMember({ ...member, id: 2 })],
      candidates: [
        { id: 4, memberId: 1 },
        { id: 5, memberId: 2 },
      ],
      entries: { discipline },
    })

  it.each([
    { title: 'full', member: {}, expected: [] },
    {
      title: 'probationary',
      member: { type: 'probationary' },
      expected: ['candidate:5 notFull'],
    },
    {
      title: 'full since the day after',
      member: { fullMemberDate: '2026-03-11' },
      expected: ['candidate:5 notFull'],
    },
    { title: 'full since that day', member: { fullMemberDate: '2026-03-10' }, expected: [] },
    { title: 'full since that month', member: { fullMemberDate: '2026-03' }, expected: [] },
    { title: 'known from dues only', member: { type: null }, expected: [] },
  ] as const)('$title: $expected', ({ member, expected }) => {
    expect(found(stood(member))).toEqual(expected)
  })

  it.each([
    { given: {}, expected: ['candidate:5 onProbation'] },
    { given: { decidedOn: '2026-03-11' }, expected: [] },
    { given: { decidedOn: '2025-03-10' }, expected: [] },
    { given: { restoredOn: '2026-03-10' }, expected: [] },
    { given: { kind: 'warning' }, expected: [] },
  ] as const)('a discipline with $given: $expected', ({ given, expected }) => {
    expect(found(stood({}, probation(2, given)))).toEqual(expected)
  })

  it('is asked in its year only, and not before its day', () => {
    const facts = stood({ type: 'probationary' })
    expect([found(facts, 2025), found(facts, 2027), found(facts, 2026, '2026-03-09')]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('shows candidacy, election and member', () => {
    const facts = stood({ type: 'probationary' })
    const [one] = judge(facts, { rule: 'S-06', year: 2026, today: '2026-08-15' }).signals
    expect(one?.evidence.map(({ type, id }) => [type, id])).toEqual([
      ['entry', 5],
      ['entry', 3],
      ['member', 2],
    ])
  })
})

describe('S-06 in an admission', () => {
  const [first, second] = helpers
  const members = (given: Partial<MemberFact>, ...more: MemberFact[]) => [
    ...(first ? [{ ...first, ...given }] : []),
    ...(second ? [second] : []),
    ...more,
  ]
  const late = { fullMemberDate: '2026-07-21' }

  it.each([
    { title: 'full members', given: {}, year: 2026, expected: [] },
    {
      title: 'full the day after the step',
      given: late,
      year: 2026,
      expected: ['admission:7:mentor:赵试一 notFull'],
    },
    {
      title: 'full on the day of the step',
      given: { fullMemberDate: '2026-07-20' },
      year: 2026,
      expected: [],
    },
    { title: 'full by the next step', given: late, year: 2027, expected: [] },
    {
      title: 'on probation still',
      given: { type: 'probationary' },
      year: 2027,
      expected: ['admission:7:introducer:赵试一 notFull'],
    },
  ] as const)('$title in $year: $expected', ({ given, year, expected }) => {
    const facts = branchWithCase({ members: members(given) })
    expect(found(facts, year, '2027-12-31')).toEqual(expected)
  })

  it.each([
    { decidedOn: '2027-08-12', expected: ['admission:7:introducer:钱试二 onProbation'] },
    { decidedOn: '2027-08-13', expected: [] },
    { decidedOn: '2026-08-12', expected: [] },
    { decidedOn: '2026-08-13', expected: ['admission:7:introducer:钱试二 onProbation'] },
  ])('a discipline of $decidedOn: $expected', ({ decidedOn, expected }) => {
    const facts = branchWithCase({ entries: { discipline: probation(2, { decidedOn }) } })
    expect(found(facts, 2027, '2027-12-31')).toEqual(expected)
  })

  it('says nothing where a namesake had all rights', () => {
    const namesake = sampleMember({ id: 3, name: '赵试一' })
    expect(found(branchWithCase({ members: members(late, namesake) }), 2026)).toEqual([])
  })

  it('passes over a month in which the day may have come', () => {
    const changes = { 5: { doneOn: '2026-07', people: '赵试一' } }
    expect(found(branchWithCase({ members: members(late), changes }), 2026)).toEqual([])
  })

  it.each([
    { year: 2026, closedOn: null, expected: ['admission:7:mentor:赵试一 notFull'] },
    { year: 2025, closedOn: null, expected: [] },
    { year: 2026, closedOn: '2026-08-01', expected: [] },
  ])(
    'looks at today while the step is not recorded: $year, closed $closedOn',
    ({ year, closedOn, expected }) => {
      const facts = branchWithCase({
        upTo: 4,
        members: members({ type: 'probationary' }),
        person: { mentors: '赵 试一', closedOn },
      })
      expect(found(facts, year, '2026-08-15')).toEqual(expected)
    },
  )
})
