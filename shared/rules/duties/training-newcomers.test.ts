import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

/** Trainings that member 1 took part in. */
function attended(
  ...given: readonly Partial<Entry<'training'>>[]
): Pick<BranchFacts['entries'], 'training' | 'trainee'> {
  const trainings = given.map((one, index) =>
    madeEntry('training', {
      kind: 'appointment',
      level: 'county',
      title: '培训',
      startedOn: '2026-01-01',
      ...one,
      id: index + 1,
    }),
  )
  const trainee = trainings.map(({ id }) =>
    madeEntry('trainee', { id, trainingId: id, memberId: 1 }),
  )
  return { training: trainings, trainee }
}

describe('K-03', () => {
  const secretary = (given: Partial<Entry<'post'>> = {}) =>
    madeEntry('post', {
      id: 1,
      memberId: 1,
      office: 'secretary',
      startedOn: '2026-03-31',
      ...given,
    })
  const branch = (posts: readonly Entry<'post'>[], entries: Partial<BranchFacts['entries']> = {}) =>
    sampleBranch({ members: [sampleMember()], entries: { ...entries, post: posts } })

  it.each([
    { on: '2026-09-30', today: '2026-11-25', expected: 'done' },
    { on: '2026-10-01', today: '2026-11-25', expected: 'wrong' },
    { on: '2026-03-31', today: '2026-11-25', expected: 'done' },
    { on: '2026-03-30', today: '2026-11-25', expected: 'late' },
    { on: null, today: '2026-09-30', expected: 'due' },
    { on: null, today: '2026-10-01', expected: 'late' },
    { on: '2026-09-30', today: '2026-09-29', expected: 'due' },
  ])('taken 2026-03-31, trained $on, on $today: $expected', ({ on, today, expected }) => {
    const facts = branch([secretary()], on === null ? {} : attended({ startedOn: on }))
    expect(statuses(facts, { year: 2026, today, rule: 'K-03' })).toEqual([`2026 1 ${expected}`])
  })

  it('names both days of what came too late', () => {
    const facts = branch([secretary()], attended({ startedOn: '2026-10-01' }))
    const [found] = judge(facts, { year: 2026, today: '2026-11-25', rule: 'K-03' }).duties
    expect(found?.message.params).toMatchObject({ trainedOn: '2026-10-01', limit: '2026-09-30' })
  })

  it.each([
    { what: 'six months over the end of February', startedOn: '2025-08-31', on: '2026-02-28' },
    { what: 'a month', startedOn: '2025-08', on: '2026-02-28' },
  ])('$what', ({ startedOn, on }) => {
    const facts = branch([secretary({ startedOn })], attended({ startedOn: on }))
    const at = { year: 2025, today: '2026-11-25', rule: 'K-03' }
    expect(statuses(facts, at)).toEqual(['2025 1 done'])
    expect(statuses(facts, { ...at, year: 2026 })).toEqual(['2026 1 done'])
  })

  it.each([
    {
      what: 'another kind',
      posts: [secretary()],
      entries: attended({ kind: 'study' }),
      expected: 'late',
    },
    {
      what: 'a deputy',
      posts: [secretary({ office: 'deputySecretary' })],
      entries: {},
      expected: null,
    },
    { what: 'nobody', posts: [], entries: {}, expected: null },
    {
      what: 'another term',
      posts: [secretary({ id: 2, startedOn: '2021-03', endedOn: '2026-03-31' }), secretary()],
      entries: {},
      expected: null,
    },
    {
      what: 'to come',
      posts: [secretary({ startedOn: '2026-12-01' })],
      entries: {},
      expected: null,
    },
    {
      what: 'gone again',
      posts: [secretary({ endedOn: '2026-09-01' })],
      entries: {},
      expected: null,
    },
    { what: 'a member unknown', posts: [secretary({ memberId: 9 })], entries: {}, expected: null },
  ])('$what: $expected', ({ posts, entries, expected }) => {
    const found = statuses(branch(posts, entries), {
      year: 2026,
      today: '2026-11-25',
      rule: 'K-03',
    })
    expect(found).toEqual([expected === null ? '2026 notApplicable' : `2026 1 ${expected}`])
  })

  it.each([
    // The six months end after March, and what came then is read in the next year only.
    { year: 2025, startedOn: '2025-11-01', today: '2026-03-31', expected: '2025 1 due' },
    { year: 2025, startedOn: '2025-11-01', today: '2026-04-01', expected: '2025 notApplicable' },
    { year: 2026, startedOn: '2025-11-01', today: '2026-04-30', expected: '2026 1 due' },
    { year: 2026, startedOn: '2025-11-01', today: '2026-05-02', expected: '2026 1 late' },
    { year: 2026, startedOn: '2025-02-01', today: '2026-05-01', expected: '2026 1 late' },
    { year: 2027, startedOn: '2025-02-01', today: '2027-05-01', expected: '2027 notApplicable' },
    { year: 2025, startedOn: '2026-02-01', today: '2026-05-01', expected: '2025 notApplicable' },
  ])('$startedOn in $year on $today: $expected', ({ year, startedOn, today, expected }) => {
    const facts = branch([secretary({ startedOn })])
    expect(statuses(facts, { year, today, rule: 'K-03' })).toEqual([expected])
  })
})

describe('K-05', () => {
  const person = { joinDate: '2025-06-10', fullMemberDate: '2026-06-10' }
  const course = (startedOn: string, given: Partial<Entry<'training'>> = {}) => ({
    startedOn,
    kind: 'newMember' as const,
    ...given,
  })
  const of = (member: Parameters<typeof sampleMember>[0], entries = attended()) =>
    sampleBranch({ members: [sampleMember(member)], entries })
  const at = (today: string, year = 2026) => ({ year, today, rule: 'K-05' })

  it.each([
    {
      what: 'both times',
      days: ['2026-02-01', '2026-08-01'],
      today: '2026-11-25',
      expected: 'done',
    },
    { what: 'one to come', days: ['2026-02-01'], today: '2026-11-25', expected: 'due' },
    { what: 'none on probation', days: ['2026-08-01'], today: '2026-11-25', expected: 'late' },
    { what: 'none at all', days: [], today: '2026-11-25', expected: 'late' },
    { what: 'the last day of it', days: [], today: '2026-06-10', expected: 'due' },
    { what: 'the day after', days: [], today: '2026-06-11', expected: 'late' },
    {
      what: 'the first and last days',
      days: ['2025-06-10', '2026-06-10'],
      today: '2026-07-01',
      expected: 'done',
    },
    { what: 'the day before', days: ['2025-06-09'], today: '2026-06-11', expected: 'late' },
  ])('$what: $expected', ({ days, today, expected }) => {
    const facts = of(person, attended(...days.map((day) => course(day))))
    expect(statuses(facts, at(today))).toEqual([`2026 ${expected}`])
  })

  it.each([
    { what: 'of the branch', given: { level: 'branch' } },
    { what: 'no course', given: { kind: 'study' } },
  ] as const)('$what does not count', ({ given }) => {
    const days = ['2026-02-01', '2026-08-01'].map((day) => course(day, given))
    expect(statuses(of(person, attended(...days)), at('2026-11-25'))).toEqual(['2026 late'])
  })

  it.each([
    { what: 'an old member', member: { joinDate: '1995', fullMemberDate: '1996' }, year: 2026 },
    { what: 'no dates', member: {}, year: 2026 },
    { what: 'gone', member: { ...person, status: 'left' }, year: 2026 },
    { what: 'not on the roster', member: { ...person, type: null }, year: 2026 },
    { what: 'the year before', member: person, year: 2024 },
    { what: 'joined, over the new year', member: { joinDate: '2025-06-10' }, year: 2025 },
    {
      what: 'an extended probation',
      member: { joinDate: '2024-12-01', fullMemberDate: '2026-12-01' },
      year: 2026,
    },
  ] as const)('does not apply: $what', ({ member, year }) => {
    expect(statuses(of(member), at('2026-11-25', year))).toEqual([`${year} notApplicable`])
  })

  it.each([
    { joinDate: '2025-12-01', today: '2026-11-25', expected: 'due' },
    { joinDate: '2025-12-01', today: '2026-12-02', expected: 'late' },
    { joinDate: '2026-05', today: '2026-11-25', expected: 'due' },
  ])('on probation since $joinDate, on $today: $expected', ({ joinDate, today, expected }) => {
    const facts = of({ joinDate, type: 'probationary' })
    expect(statuses(facts, at(today))).toEqual([`2026 ${expected}`])
  })

  it('names those whose time is over before those who still have some', () => {
    const members = [
      sampleMember({ id: 1, name: '赵试一', joinDate: '2026-03-01' }),
      sampleMember({ id: 2, name: '钱试二', joinDate: '2025-03-01' }),
    ]
    const [found] = judge(sampleBranch({ members }), at('2026-11-25')).duties
    expect(found?.message).toEqual({
      key: 'rules:duty.K-05.late',
      params: { times: 2, people: 1, name: '钱试二', limit: '2026-03-01' },
    })
    expect(found?.evidence.map(({ id }) => id)).toEqual([1, 2])
  })
})
