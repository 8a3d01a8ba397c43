import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entries, Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'S-09', year: 2026, today: '2026-06-30' }

const keysOf = (entries: Partial<Entries>) =>
  judge(sampleBranch({ entries }), at).signals.map(({ key }) => key)

const voted = (
  eligible: number,
  present: number,
  approve: number,
  oppose: number | null = null,
) => ({
  eligible,
  present,
  approve,
  oppose,
  abstain: oppose === null ? null : 0,
})

describe('S-09 of a motion', () => {
  it.each<{ title: string; given: Partial<Entry<'motion'>>; expected: string[] }>([
    { title: 'all in order', given: voted(10, 8, 7, 1), expected: [] },
    { title: 'more than there are', given: voted(10, 11, 6), expected: ['overEligible'] },
    { title: 'as many as there are', given: voted(10, 10, 6), expected: [] },
    {
      title: 'no quorum, passed',
      given: { ...voted(10, 4, 4), isPassed: true },
      expected: ['noQuorum'],
    },
    { title: 'half, passed', given: { ...voted(10, 5, 5), isPassed: true }, expected: [] },
    {
      title: 'no quorum, not passed',
      given: { ...voted(10, 4, 4), isPassed: false },
      expected: [],
    },
    { title: 'no quorum, nobody says', given: voted(10, 4, 4), expected: [] },
    { title: 'more agreed than came', given: voted(10, 6, 7), expected: ['overPresent'] },
    { title: 'letters apart', given: { ...voted(10, 6, 7), writtenApprove: 1 }, expected: [] },
    {
      title: 'letters too few',
      given: { ...voted(10, 6, 8), writtenApprove: 1 },
      expected: ['overPresent'],
    },
    { title: 'a vote too few', given: voted(10, 8, 6, 1), expected: ['sum'] },
    { title: 'a vote too many', given: voted(10, 8, 8, 1), expected: ['sum'] },
    {
      title: 'votes with a letter',
      given: { ...voted(10, 8, 8, 1), writtenApprove: 1 },
      expected: [],
    },
    {
      title: 'no quorum and votes that do not add up',
      given: { ...voted(10, 4, 3, 2), isPassed: true },
      expected: ['noQuorum', 'sum'],
    },
    { title: 'numbers unknown', given: {}, expected: [] },
    {
      title: 'of another year',
      given: { ...voted(10, 11, 6), decidedOn: '2025-12-31' },
      expected: [],
    },
  ])('$title: $expected', ({ given, expected }) => {
    const motion = [
      madeEntry('motion', { id: 3, title: '修路', decidedOn: '2026-05-10', ...given }),
    ]
    expect(keysOf({ motion })).toEqual(expected.map((what) => `motion:3:${what}`))
  })
})

describe('S-09 of other votes', () => {
  const steps = (given: Partial<Entry<'admissionStep'>>) =>
    keysOf({
      admission: [madeEntry('admission', { id: 1, name: '赵试一' })],
      admissionStep: [
        madeEntry('admissionStep', {
          id: 4,
          admissionId: 1,
          step: 15,
          doneOn: '2026-05',
          ...given,
        }),
      ],
    })

  it.each([
    {
      given: { ...voted(10, 4, 4), outcome: 'passed' as const },
      expected: ['admissionStep:4:noQuorum'],
    },
    { given: { ...voted(10, 4, 4), outcome: 'failed' as const }, expected: [] },
    { given: { step: 2 }, expected: [] },
  ])('steps of an admission: $expected', ({ given, expected }) => {
    expect(steps(given)).toEqual(expected)
  })

  it.each([
    { given: { reviewedOn: '2026-05-01' }, expected: ['villageDecision:2:overPresent'] },
    { given: { reviewedOn: '2025-05-01' }, expected: [] },
    { given: {}, expected: [] },
  ])('village decisions: $expected', ({ given, expected }) => {
    const decision = { id: 2, title: '修路', ...voted(10, 6, 7), ...given }
    expect(keysOf({ villageDecision: [madeEntry('villageDecision', decision)] })).toEqual(expected)
  })

  it.each([
    { issued: 10, returned: 10, expected: [] },
    { issued: 10, returned: 11, expected: ['election:5:ballots', 'appraisal:6:ballots'] },
    { issued: null, returned: 11, expected: [] },
  ])('$returned ballots of $issued: $expected', ({ issued, returned, expected }) => {
    const ballots = { ballotsIssued: issued, ballotsReturned: returned }
    const election = [
      madeEntry('election', { id: 5, kind: 'term', heldOn: '2026-05-01', ...ballots }),
    ]
    const appraisal = [madeEntry('appraisal', { id: 6, year: 2026, ...ballots })]
    expect(keysOf({ election, appraisal })).toEqual(expected)
  })
})

it('asks to check, with the record as evidence', () => {
  const motion = [
    madeEntry('motion', { id: 3, title: '修路', decidedOn: '2026-05-10', ...voted(10, 6, 7) }),
  ]
  const [signal] = judge(sampleBranch({ entries: { motion } }), at).signals
  expect(signal && inChinese(signal.message)).toContain(
    '赞成 7 人（其中书面意见 0 人），多于到会 6 人，请核实',
  )
  expect(signal?.evidence).toMatchObject([{ type: 'entry', register: 'motion', id: 3 }])
})
