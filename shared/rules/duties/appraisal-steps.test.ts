import { describe, expect, it } from 'vitest'
import { appraisal, meeting, result, verdict } from './sample-appraisal.ts'

describe('D-02', () => {
  const inOrder = {
    selfOn: '2026-11-01',
    mutualOn: '2026-11-05',
    ballotOn: '2026-11-05',
    opinionOn: '2026-11-10',
    feedbackOn: '2026-11-15',
  }

  it.each([
    { title: 'in order', given: {}, expected: 'done' },
    { title: 'mutual before self', given: { mutualOn: '2026-10-31' }, expected: 'wrong' },
    { title: 'ballot before mutual', given: { ballotOn: '2026-11-04' }, expected: 'wrong' },
    { title: 'feedback before self', given: { feedbackOn: '2026-10' }, expected: 'wrong' },
    { title: 'a month that may be right', given: { opinionOn: '2026-11' }, expected: 'done' },
    { title: 'no opinion', given: { opinionOn: null }, expected: 'due' },
    { title: 'feedback in the future', given: { feedbackOn: '2026-11-26' }, expected: 'due' },
    {
      title: 'self missing and feedback too early',
      given: { selfOn: null, feedbackOn: '2026-11-09' },
      expected: 'wrong',
    },
  ])('$title: $expected', ({ given, expected }) => {
    const entries = { appraisal: [appraisal({ ...inOrder, ...given })] }
    expect(verdict('D-02', { entries })?.status).toBe(expected)
  })

  it.each([
    { told: ['2026-11-15', '2026-11-16'], expected: 'done' },
    { told: ['2026-11-15', null], expected: 'due' },
    { told: ['2026-11-09', '2026-11-09'], expected: 'wrong' },
  ])('feedback to each on $told: $expected', ({ told, expected }) => {
    const appraisalResult = told.map((feedbackOn, index) =>
      result(index + 1, 'qualified', { feedbackOn }),
    )
    const entries = { appraisal: [appraisal({ ...inOrder, feedbackOn: null })], appraisalResult }
    expect(verdict('D-02', { entries })?.status).toBe(expected)
  })

  it.each([
    { today: '2026-12-31', deadline: '12-31', expected: 'due' },
    { today: '2027-01-01', deadline: '12-31', expected: 'late' },
    { today: '2027-03-31', deadline: '03-31', expected: 'due' },
  ])('missing on $today by $deadline: $expected', ({ today, deadline, expected }) => {
    const parameters = { 'orgLife.deadline': deadline }
    expect(verdict('D-02', { today, parameters })?.status).toBe(expected)
  })

  it.each(['D-02', 'D-03'])('%s asks for the register where an appraisal was held', (rule) => {
    const given = { entries: { appraisal: [] }, activities: [meeting] }
    const finding = verdict(rule, given)
    expect(finding?.status).toBe('due')
    expect(finding?.remedy?.action).toMatchObject({ values: { year: 2026, activityId: 5 } })
    expect(verdict(rule, { ...given, today: '2027-01-01' })?.status).toBe('late')
  })

  it.each(['D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08', 'D-09'])(
    '%s does not apply where there was none',
    (rule) => {
      const entries = { appraisal: [appraisal({ year: 2025 })] }
      expect(verdict(rule, { entries })?.status).toBe('notApplicable')
    },
  )
})
