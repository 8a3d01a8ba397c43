import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, statuses } from '../test-judge.ts'

const training = (given: Partial<Entry<'training'>>) =>
  madeEntry('training', {
    id: 1,
    title: '轮训',
    kind: 'rotation',
    level: 'county',
    startedOn: '2026-05-11',
    ...given,
  })

describe('K-04', () => {
  const secretary = sampleMember({ partyPost: '党支部书记' })
  const trainee = [madeEntry('trainee', { id: 1, trainingId: 1, memberId: 1 })]
  const of = (given: Partial<Entry<'training'>>, member = secretary) =>
    sampleBranch({ members: [member], entries: { training: [training(given)], trainee } })

  it.each([
    { what: 'county', given: {}, expected: 'done' },
    { what: 'above', given: { level: 'above' }, expected: 'done' },
    { what: 'township', given: { level: 'township' }, expected: 'due' },
    { what: 'no rotation', given: { kind: 'concentrated' }, expected: 'due' },
    { what: 'last year', given: { startedOn: '2025-12-31' }, expected: 'due' },
    { what: 'to come', given: { startedOn: '2026-11-26' }, expected: 'due' },
    { what: 'without the secretary', given: { id: 2 }, expected: 'due' },
  ] as const)('$what: $expected', ({ given, expected }) => {
    const at = { year: 2026, today: '2026-11-25', rule: 'K-04' }
    expect(statuses(of(given), at)).toEqual([`2026 ${expected}`])
  })

  it.each([
    { today: '2026-12-31', expected: 'due' },
    { today: '2027-01-01', expected: 'late' },
  ])('nothing on $today: $expected', ({ today, expected }) => {
    const facts = sampleBranch({ members: [secretary] })
    expect(statuses(facts, { year: 2026, today, rule: 'K-04' })).toEqual([`2026 ${expected}`])
  })

  it('one of two secretaries of a year is enough', () => {
    const post = [
      madeEntry('post', {
        id: 1,
        memberId: 1,
        office: 'secretary',
        startedOn: '2021',
        endedOn: '2026-06-30',
      }),
      madeEntry('post', { id: 2, memberId: 2, office: 'secretary', startedOn: '2026-07-01' }),
    ]
    const members = [sampleMember(), sampleMember({ id: 2, name: '钱试二' })]
    const facts = sampleBranch({ members, entries: { post, training: [training({})], trainee } })
    const at = { today: '2026-11-25', rule: 'K-04' }
    const [found] = judge(facts, { ...at, year: 2026 }).duties
    expect(found).toMatchObject({ status: 'done', message: { params: { name: '赵试一' } } })
    expect(statuses(facts, { ...at, year: 2020 })).toEqual(['2020 notApplicable'])
  })

  it('does not apply where no secretary is known', () => {
    const facts = sampleBranch({ members: [sampleMember({ partyPost: '组织委员' })] })
    const at = { year: 2026, today: '2026-11-25', rule: 'K-04' }
    expect(statuses(facts, at)).toEqual(['2026 notApplicable'])
  })
})

describe('K-06', () => {
  const of = (...trainings: readonly Entry<'training'>[]) =>
    sampleBranch({ branch: { level: 'committee' }, entries: { training: trainings } })

  it.each([
    { given: { startedOn: '2026-01-01' }, today: '2026-11-25', expected: 'done' },
    { given: { startedOn: '2026-12-31' }, today: '2026-12-31', expected: 'done' },
    { given: { startedOn: '2026-12-31' }, today: '2026-12-30', expected: 'due' },
    { given: { startedOn: '2025-12-31' }, today: '2026-12-31', expected: 'due' },
    { given: { startedOn: '2027-01-01' }, today: '2027-01-01', expected: 'late' },
    { given: { kind: 'study' }, today: '2027-01-01', expected: 'late' },
  ] as const)('$given on $today: $expected', ({ given, today, expected }) => {
    const at = { year: 2026, today, rule: 'K-06' }
    expect(statuses(of(training(given)), at)).toEqual([`2026 ${expected}`])
  })

  it('counts the turns and shows them', () => {
    const turns = [training({}), training({ id: 2, startedOn: '2026-06-11' })]
    const [found] = judge(of(...turns), { year: 2026, today: '2026-11-25', rule: 'K-06' }).duties
    expect(found?.message.params).toEqual({ times: 2, date: '2026-06-11' })
    expect(found?.evidence.map(({ id }) => id)).toEqual([1, 2])
  })
})
