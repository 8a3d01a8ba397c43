import { describe, expect, it } from 'vitest'
import type { ActivityFact } from '../facts.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const rules: { rule: string; kind: ActivityFact['kinds'][number] }[] = [
  { rule: 'C-01', kind: 'organizationalLife' },
  { rule: 'D-01', kind: 'democraticAppraisal' },
]

describe.each(rules)('$rule for 2025', ({ rule, kind }) => {
  const at = { rule, year: 2025, today: '2026-06-01' }
  const verdict = (activities: ActivityFact[], change: object = {}) => {
    const [finding] = judge(sampleBranch({ activities }), { ...at, ...change }).duties
    return [finding?.status, finding && inChinese(finding.message)]
  }

  it.each([
    {
      title: 'held in the year',
      heldOn: '2025-12-31',
      bookedYear: null,
      expected: 'done',
      said: '2025-12-31',
    },
    {
      title: 'held on its first day',
      heldOn: '2025-01-01',
      bookedYear: null,
      expected: 'done',
      said: '已于',
    },
    {
      title: 'booked back to the year before',
      heldOn: '2025-02-10',
      bookedYear: 2024,
      expected: 'late',
      said: '没有记录',
    },
    {
      title: 'booked from January',
      heldOn: '2026-01-05',
      bookedYear: 2025,
      expected: 'done',
      said: '挂靠',
    },
    {
      title: 'booked from the end of March',
      heldOn: '2026-03-31',
      bookedYear: 2025,
      expected: 'done',
      said: '挂靠',
    },
    {
      title: 'booked from April',
      heldOn: '2026-04-01',
      bookedYear: 2025,
      expected: 'late',
      said: '期外补开',
    },
    {
      title: 'held in January, not booked',
      heldOn: '2026-01-05',
      bookedYear: null,
      expected: 'late',
      said: '上级通知允许',
    },
    {
      title: 'held in April, not booked',
      heldOn: '2026-04-01',
      bookedYear: null,
      expected: 'late',
      said: '没有记录',
    },
    {
      title: 'booked two years back',
      heldOn: '2026-01-05',
      bookedYear: 2024,
      expected: 'late',
      said: '没有记录',
    },
  ])('$title is $expected', ({ heldOn, bookedYear, expected, said }) => {
    const [status, message] = verdict([sampleActivity(heldOn, [kind], { bookedYear })])
    expect(status).toBe(expected)
    expect(message).toContain(said)
  })

  it('shows a later meeting as evidence and opens it', () => {
    const later = sampleActivity('2026-01-05', [kind], { id: 7 })
    const [finding] = judge(sampleBranch({ activities: [later] }), at).duties
    expect(finding?.evidence.map(({ id }) => id)).toEqual([7])
    expect(finding?.remedy?.action).toEqual({ type: 'openActivity', id: 7 })
  })

  it.each([
    { today: '2025-12-31', deadline: '12-31', expected: 'due' },
    { today: '2026-01-01', deadline: '12-31', expected: 'late' },
    { today: '2026-03-31', deadline: '03-31', expected: 'due' },
    { today: '2026-04-01', deadline: '03-31', expected: 'late' },
    { today: '2026-01-31', deadline: '01-31', expected: 'due' },
    { today: '2026-01-01', deadline: '99-99', expected: 'late' },
  ])('with the deadline $deadline is $expected on $today', ({ today, deadline, expected }) => {
    expect(verdict([], { today, parameters: { 'orgLife.deadline': deadline } })[0]).toBe(expected)
  })

  it.each([
    { title: 'founded later', branch: { foundedOn: '2026-01-01' }, expected: 'notApplicable' },
    { title: 'founded on the last day', branch: { foundedOn: '2025-12-31' }, expected: 'late' },
    { title: 'dissolved before', branch: { dissolvedOn: '2024-12-31' }, expected: 'notApplicable' },
    { title: 'dissolved within', branch: { dissolvedOn: '2025-10-01' }, expected: 'notApplicable' },
  ])('of a branch $title is $expected', ({ branch, expected }) => {
    expect(judge(sampleBranch({ branch }), at).duties[0]?.status).toBe(expected)
  })
})

describe('D-01 form', () => {
  it.each([
    { kinds: ['democraticAppraisal'], expected: 'done' },
    { kinds: ['democraticAppraisal', 'generalMeeting'], expected: 'done' },
    { kinds: ['democraticAppraisal', 'organizationalLife'], expected: 'done' },
    { kinds: ['democraticAppraisal', 'committeeMeeting', 'generalMeeting'], expected: 'done' },
    { kinds: ['democraticAppraisal', 'committeeMeeting'], expected: 'wrong' },
    { kinds: ['democraticAppraisal', 'groupMeeting'], expected: 'wrong' },
  ] as const)('$kinds is $expected', ({ kinds, expected }) => {
    const facts = sampleBranch({ activities: [sampleActivity('2026-03-01', [...kinds])] })
    const at = { rule: 'D-01', year: 2026, today: '2026-06-01' }
    expect(judge(facts, at).duties[0]?.status).toBe(expected)
  })
})
