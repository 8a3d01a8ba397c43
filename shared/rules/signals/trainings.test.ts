import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-11-25', rule: 'S-42' }
const training = (given: Partial<Entry<'training'>> = {}) =>
  madeEntry('training', {
    id: 1,
    title: '镇党校培训',
    kind: 'concentrated',
    level: 'township',
    startedOn: '2026-05-11',
    hours: 160,
    ...given,
  })
const trainee = (memberId: number, hours: number | null) =>
  madeEntry('trainee', { id: memberId, trainingId: 1, memberId, hours })

describe('S-42', () => {
  it.each([
    { what: 'as many hours as the training', hours: 160, given: {}, expected: [] },
    { what: 'a tenth more', hours: 161, given: {}, expected: ['training:1:hours'] },
    { what: 'none of their own', hours: null, given: {}, expected: [] },
    { what: 'a training without hours', hours: 161, given: { hours: null }, expected: [] },
    { what: 'last year', hours: 161, given: { startedOn: '2025-12-31' }, expected: [] },
  ])('$what: $expected', ({ hours, given, expected }) => {
    const entries = { training: [training(given)], trainee: [trainee(1, hours)] }
    const { signals } = judge(sampleBranch({ members: sampleMembers(1), entries }), at)
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })

  it('names how many, and the most, of one training once', () => {
    const entries = {
      training: [training()],
      trainee: [trainee(1, 200), trainee(2, 165), trainee(3, 8)],
    }
    const [found] = judge(sampleBranch({ members: sampleMembers(3), entries }), at).signals
    expect(found?.message.params).toMatchObject({ people: 2, hours: 16, most: 20 })
    expect(found?.evidence.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'entry 1',
      'member 1',
      'member 2',
    ])
  })

  it.each([
    { what: 'twice', other: {}, expected: ['training:1+2:twice'] },
    { what: 'with a space', other: { title: ' 镇党校培训' }, expected: ['training:1+2:twice'] },
    { what: 'another day', other: { startedOn: '2026-05-12' }, expected: [] },
    { what: 'another title', other: { title: '县委党校培训' }, expected: [] },
  ])('one training, $what: $expected', ({ other, expected }) => {
    const entries = { training: [training(), training({ id: 2, ...other })] }
    const { signals } = judge(sampleBranch({ entries }), at)
    expect(signals.map(({ key }) => key)).toEqual(expected)
  })

  it.each([
    { trainingId: 7, otherTrainingId: 30 },
    { trainingId: 30, otherTrainingId: 7 },
  ])('in another branch too: $trainingId and $otherTrainingId', (ids) => {
    const shared = { ...ids, organization: '乙村党支部', memberIds: [1] }
    const facts = sampleBranch({
      members: sampleMembers(1),
      entries: { training: [training({ id: ids.trainingId })] },
      sharedTrainings: [shared, { ...shared, trainingId: 99 }],
    })
    const { signals } = judge(facts, at)
    expect(signals).toMatchObject([
      {
        key: 'training:7+30:elsewhere',
        message: { params: { organization: '乙村党支部', people: 1 } },
      },
    ])
  })
})
