import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleBranch, sampleMember, sampleMembers } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const at = { year: 2026, today: '2026-12-31' }

type Kind = Entry<'training'>['kind']
type Given = readonly [
  startedOn: string,
  hours: number | null,
  who: Readonly<Record<number, number | null>>,
  kind?: Kind,
]

/** Trainings with their hours (tenths), and who took part with what hours of their own. */
function trained(...given: readonly Given[]): Pick<BranchFacts['entries'], 'training' | 'trainee'> {
  const training = given.map(([startedOn, hours, , kind = 'study'], index) =>
    madeEntry('training', {
      id: index + 1,
      startedOn,
      hours,
      kind,
      level: 'branch',
      title: '学习',
    }),
  )
  const trainee = given.flatMap(([, , who], index) =>
    Object.entries(who).map(([memberId, hours]) =>
      madeEntry('trainee', { id: 1, trainingId: index + 1, memberId: Number(memberId), hours }),
    ),
  )
  return { training, trainee }
}

describe('K-01', () => {
  const of = (members: BranchFacts['members'], entries: Partial<BranchFacts['entries']>) =>
    sampleBranch({ members, entries })
  const one = [sampleMember()]

  it.each([
    { what: '32 hours', entries: trained(['2026-03-01', 320, { 1: null }]), expected: 'done' },
    { what: '31.9 hours', entries: trained(['2026-03-01', 319, { 1: null }]), expected: 'due' },
    {
      what: 'several together',
      entries: trained(['2026-03-01', 160, { 1: null }], ['2026-12-31', 160, { 1: null }]),
      expected: 'done',
    },
    {
      what: 'their own hours count',
      entries: trained(['2026-03-01', 320, { 1: 80 }]),
      expected: 'due',
    },
    {
      what: 'more hours of their own than the training has',
      entries: trained(['2026-03-01', 80, { 1: 320 }]),
      expected: 'done',
    },
    {
      what: 'a training that nobody gave hours',
      entries: trained(['2026-03-01', null, { 1: null }]),
      expected: 'due',
    },
    { what: 'of last year', entries: trained(['2025-12-31', 400, { 1: null }]), expected: 'due' },
    { what: 'of next year', entries: trained(['2027-01-01', 400, { 1: null }]), expected: 'due' },
    { what: 'somebody else', entries: trained(['2026-03-01', 400, { 2: null }]), expected: 'due' },
    { what: 'nothing', entries: {}, expected: 'due' },
  ])('$what: $expected', ({ entries, expected }) => {
    expect(statuses(of(one, entries), { ...at, rule: 'K-01' })).toEqual([`2026 ${expected}`])
  })

  it.each([
    { today: '2026-12-31', entries: {}, expected: 'due' },
    { today: '2027-01-01', entries: {}, expected: 'late' },
    { today: '2026-12-31', entries: trained(['2026-03-01', 80, { 1: null }]), expected: 'dueSome' },
    {
      today: '2027-01-01',
      entries: trained(['2026-03-01', 80, { 1: null }]),
      expected: 'lateSome',
    },
  ])('on $today: $expected', ({ today, entries, expected }) => {
    const [found] = judge(of(one, entries), { year: 2026, today, rule: 'K-01' }).duties
    expect(found?.message.key).toBe(`rules:duty.K-01.${expected}`)
    expect(expected.startsWith(found?.status ?? '')).toBe(true)
  })

  it('a training that has not begun counts for nobody', () => {
    const facts = of(one, trained(['2026-07-01', 320, { 1: null }]))
    expect(statuses(facts, { year: 2026, today: '2026-06-30', rule: 'K-01' })).toEqual(['2026 due'])
    expect(statuses(facts, { year: 2026, today: '2026-07-01', rule: 'K-01' })).toEqual([
      '2026 done',
    ])
  })

  const exempt = (fromOn: string, untilOn: string | null) => ({
    condition: [madeEntry('condition', { id: 1, memberId: 1, kind: 'exempt', fromOn, untilOn })],
  })
  it.each([
    { what: 'exempt', member: {}, entries: exempt('2020', null), expected: 'notApplicable' },
    { what: 'to January', member: {}, entries: exempt('2020', '2026'), expected: 'notApplicable' },
    { what: 'no longer', member: {}, entries: exempt('2020', '2025-12-31'), expected: 'due' },
    { what: 'from next year', member: {}, entries: exempt('2027-01-01', null), expected: 'due' },
    {
      what: 'another condition',
      member: {},
      entries: {
        condition: [madeEntry('condition', { id: 1, memberId: 1, kind: 'away', fromOn: '2020' })],
      },
      expected: 'due',
    },
    { what: 'joined', member: { joinDate: '2026-01-01' }, entries: {}, expected: 'notApplicable' },
    { what: 'joined before', member: { joinDate: '2025-12-31' }, entries: {}, expected: 'due' },
    { what: 'came', member: { enteredOn: '2026-05' }, entries: {}, expected: 'notApplicable' },
    { what: 'left', member: { status: 'left' }, entries: {}, expected: 'notApplicable' },
    { what: 'no roster', member: { type: null }, entries: {}, expected: 'notApplicable' },
  ] as const)('$what: $expected', ({ member, entries, expected }) => {
    const facts = of([sampleMember(member)], entries)
    expect(statuses(facts, { ...at, rule: 'K-01' })).toEqual([`2026 ${expected}`])
  })

  it('names how many are short, and shows only them', () => {
    const entries = trained(['2026-03-01', 320, { 1: null, 2: 285, 3: null }])
    const [found] = judge(of(sampleMembers(4), entries), { ...at, rule: 'K-01' }).duties
    const params = { members: 4, short: 2, hours: 32, name: '党员2', own: 28.5 }
    expect(found?.message.params).toEqual(params)
    expect(found?.evidence.map(({ id }) => id)).toEqual([2, 4])
  })

  it('asks for as many hours as are set', () => {
    const facts = of(one, trained(['2026-03-01', 240, { 1: null }]))
    const parameters = { 'training.member': 24 }
    expect(statuses(facts, { ...at, rule: 'K-01', parameters })).toEqual(['2026 done'])
  })

  it('does not concern a branch that was founded later', () => {
    const facts = sampleBranch({ branch: { foundedOn: '2027-01-01' }, members: one })
    expect(statuses(facts, { ...at, rule: 'K-01' })).toEqual(['2026 notApplicable'])
  })
})

describe('K-02', () => {
  const leader = sampleMember({ partyPost: '党支部书记' })
  const post = (given: Partial<Entry<'post'>>) =>
    madeEntry('post', { id: 1, memberId: 1, office: 'organizer', startedOn: '2020', ...given })

  it.each([
    {
      what: '56 hours, a course among them',
      given: [
        ['2026-03-01', 400, { 1: null }],
        ['2026-05-01', 160, { 1: null }, 'concentrated'],
      ],
      expected: 'done',
    },
    {
      what: '55.9 hours',
      given: [['2026-03-01', 559, { 1: null }, 'concentrated']],
      expected: 'due',
    },
    { what: 'no course', given: [['2026-03-01', 560, { 1: null }]], expected: 'due' },
    { what: 'a rotation', given: [['2026-03-01', 560, { 1: null }, 'rotation']], expected: 'done' },
    { what: 'nothing', given: [], expected: 'due' },
  ] as const)('$what: $expected', ({ given, expected }) => {
    const facts = sampleBranch({ members: [leader], entries: trained(...given) })
    expect(statuses(facts, { ...at, rule: 'K-02' })).toEqual([`2026 ${expected}`])
  })

  it.each([
    { what: 'nobody', member: {}, posts: [], expected: 'notApplicable' },
    {
      what: 'a group leader',
      member: {},
      posts: [post({ office: 'groupLeader' })],
      expected: 'notApplicable',
    },
    { what: 'on the roster', member: { partyPost: '宣传委员' }, posts: [], expected: 'due' },
    { what: 'in the register', member: {}, posts: [post({})], expected: 'due' },
    {
      what: 'from the last day',
      member: {},
      posts: [post({ startedOn: '2026-12-31' })],
      expected: 'due',
    },
    {
      what: 'of next year',
      member: {},
      posts: [post({ startedOn: '2027-01-01' })],
      expected: 'notApplicable',
    },
    {
      what: 'until the last day',
      member: {},
      posts: [post({ endedOn: '2026-12-31' })],
      expected: 'due',
    },
    {
      what: 'until the day before',
      member: {},
      posts: [post({ endedOn: '2026-12-30' })],
      expected: 'notApplicable',
    },
    {
      what: 'no longer, whatever the roster says',
      member: { partyPost: '宣传委员' },
      posts: [post({ endedOn: '2026-05' })],
      expected: 'notApplicable',
    },
    { what: 'gone', member: { status: 'left' }, posts: [post({})], expected: 'notApplicable' },
  ] as const)('holders: $what: $expected', ({ member, posts, expected }) => {
    const facts = sampleBranch({ members: [sampleMember(member)], entries: { post: posts } })
    expect(statuses(facts, { ...at, rule: 'K-02' })).toEqual([`2026 ${expected}`])
  })

  it.each([
    { given: [], expected: 'late' },
    { given: [['2026-03-01', 80, { 1: null }]], expected: 'lateSome' },
  ] as const)('after the year: $expected', ({ given, expected }) => {
    const facts = sampleBranch({ members: [leader], entries: trained(...given) })
    const [found] = judge(facts, { year: 2026, today: '2027-01-01', rule: 'K-02' }).duties
    expect(found).toMatchObject({
      status: 'late',
      message: { key: `rules:duty.K-02.${expected}` },
    })
  })
})
