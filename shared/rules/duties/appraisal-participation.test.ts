import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleMember, sampleMembers } from '../sample-facts.ts'
import { appraisal, grades, meeting, result, verdict } from './sample-appraisal.ts'

describe('D-06', () => {
  it.each([
    { expected: 20, participants: 19, status: 'done' },
    { expected: 20, participants: 20, status: 'done' },
    { expected: 20, participants: 18, status: 'wrong' },
    { expected: 100, participants: 95, status: 'done' },
    { expected: 100, participants: 94, status: 'wrong' },
    { expected: 10, participants: 11, status: 'wrong' },
    { expected: null, participants: null, status: 'notApplicable' },
  ])('$participants of $expected: $status', ({ status, ...numbers }) => {
    const entries = { appraisal: [appraisal(numbers)] }
    const finding = verdict('D-06', { entries })
    expect(finding?.status).toBe(status)
  })

  it.each([
    { least: 90, status: 'done' },
    { least: 91, status: 'wrong' },
  ])('9 of 10 where $least are asked: $status', ({ least, status }) => {
    const entries = { appraisal: [appraisal({ expected: 10, participants: 9 })] }
    const parameters = { 'appraisal.participation': least }
    expect(verdict('D-06', { entries, parameters })?.status).toBe(status)
  })

  it('counts the meeting, else the names', () => {
    const activities = [{ ...meeting, expected: 20, present: 18 }]
    expect(verdict('D-06', { activities })?.status).toBe('wrong')
    const entries = { appraisalResult: grades(19, 1) }
    expect(verdict('D-06', { members: sampleMembers(20), entries })?.status).toBe('done')
  })
})

describe('D-09', () => {
  const floating = (given: Partial<Entry<'floating'>> = {}) => [
    madeEntry('floating', { id: 1, direction: 'out', memberId: 2, leftOn: '2026-03', ...given }),
  ]

  it.each([
    {
      title: 'a grade of here',
      own: result(2, 'qualified'),
      today: '2026-11-25',
      expected: 'done',
    },
    {
      title: 'a result of there',
      own: result(2, null, { elsewhereOn: '2026-12' }),
      today: '2027-01-01',
      expected: 'done',
    },
    { title: 'nothing yet', own: null, today: '2026-12-31', expected: 'due' },
    { title: 'nothing', own: null, today: '2027-01-01', expected: 'late' },
    { title: 'an empty entry', own: result(2, null), today: '2027-01-01', expected: 'late' },
  ])('$title: $expected', ({ own, today, expected }) => {
    const appraisalResult = [result(1, 'qualified'), ...(own ? [own] : [])]
    const entries = { floating: floating(), appraisalResult }
    expect(verdict('D-09', { members: sampleMembers(2), entries, today })?.status).toBe(expected)
  })

  it.each([
    { given: { leftOn: '2026-11-21' }, isFloating: true, expected: 'notApplicable' },
    { given: { returnedOn: '2026-11-20' }, isFloating: true, expected: 'notApplicable' },
    { given: { returnedOn: '2026-11-21' }, isFloating: null, expected: 'due' },
    { given: { direction: 'in', memberId: null }, isFloating: null, expected: 'notApplicable' },
    { given: { direction: 'in', memberId: null }, isFloating: true, expected: 'due' },
  ] as const)('$given, roster says $isFloating: $expected', ({ given, isFloating, expected }) => {
    const members = [sampleMember({ id: 1 }), sampleMember({ id: 2, isFloating })]
    const entries = { floating: floating(given), appraisalResult: [result(1, 'qualified')] }
    expect(verdict('D-09', { members, entries })?.status).toBe(expected)
  })
})
