import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { rule: 'S-13', year: 2026, today: '2026-06-30' }
const keys = (facts: ReturnType<typeof sampleBranch>) =>
  judge(facts, at).signals.map(({ key }) => key)

describe('S-13', () => {
  it.each([
    { title: 'the committee first', committeeOn: '2026-05-09', expected: [] },
    { title: 'the same day', committeeOn: '2026-05-10', expected: [] },
    { title: 'the same month', committeeOn: '2026-05', expected: [] },
    { title: 'the day after', committeeOn: '2026-05-11', expected: ['motion:3:order'] },
    { title: 'unknown', committeeOn: null, expected: [] },
    { title: 'of another year', decidedOn: '2025-05-10', committeeOn: '2025-06', expected: [] },
  ])('a motion, $title: $expected', ({ decidedOn = '2026-05-10', committeeOn, expected }) => {
    const motion = [madeEntry('motion', { id: 3, title: '修路', decidedOn, committeeOn })]
    expect(keys(sampleBranch({ entries: { motion } }))).toEqual(expected)
  })

  it.each([
    { title: 'in order', steps: ['12 2026-03-01', '13 2026-03-10', '15 2026-03-20'], expected: [] },
    {
      title: 'all on one day',
      steps: ['12 2026-03-20', '13 2026-03-20', '15 2026-03-20'],
      expected: [],
    },
    {
      title: 'before the committee',
      steps: ['12 2026-03-21', '13 2026-03-10', '15 2026-03-20'],
      expected: ['admission:1:step12'],
    },
    {
      title: 'before both',
      steps: ['12 2026-03-21', '13 2026-04', '15 2026-03-20'],
      expected: ['admission:1:step12', 'admission:1:step13'],
    },
    {
      title: 'looked at again after a refusal',
      steps: ['12 2026-03-01', '15 2026-03-20', '12 2026-05-01', '15 2026-05-20'],
      expected: [],
    },
    { title: 'steps before unknown', steps: ['15 2026-03-20'], expected: [] },
    {
      title: 'a meeting of the year before',
      steps: ['12 2026-03-21', '15 2025-12-20'],
      expected: [],
    },
  ])('an admission, $title: $expected', ({ steps, expected }) => {
    const admissionStep = steps.map((one, index) => {
      const [step, doneOn = ''] = one.split(' ')
      return madeEntry('admissionStep', {
        id: index + 1,
        admissionId: 1,
        step: Number(step),
        doneOn,
      })
    })
    const admission = [madeEntry('admission', { id: 1, name: '赵试一' })]
    expect(keys(sampleBranch({ entries: { admission, admissionStep } }))).toEqual(expected)
  })

  it.each([
    { given: { discussedOn: '2026-02-02' }, expected: [] },
    { given: { discussedOn: '2026-01-31' }, expected: ['villageDecision:2:order'] },
    { given: { proposedOn: '2025-02-01', discussedOn: '2025-01-31' }, expected: [] },
  ])('a village decision, $given: $expected', ({ given, expected }) => {
    const decision = { id: 2, title: '修路', proposedOn: '2026-02-01', ...given }
    const villageDecision = [madeEntry('villageDecision', decision)]
    expect(keys(sampleBranch({ entries: { villageDecision } }))).toEqual(expected)
  })
})
