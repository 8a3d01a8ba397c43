import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleMember, sampleMembers } from '../sample-facts.ts'
import { inChinese } from '../test-judge.ts'
import { appraisal, grades, probationary, result, verdict } from './sample-appraisal.ts'

describe('D-03', () => {
  const members = sampleMembers(3)

  it.each([
    { graded: 3, today: '2026-11-25', expected: 'done' },
    { graded: 2, today: '2026-12-31', expected: 'due' },
    { graded: 2, today: '2027-01-01', expected: 'late' },
    { graded: 0, today: '2027-01-01', expected: 'late' },
  ])('$graded of 3 on $today: $expected', ({ graded, today, expected }) => {
    const entries = { appraisalResult: grades(graded, 1) }
    expect(verdict('D-03', { members, entries, today })?.status).toBe(expected)
  })

  it('names whom it waits for', () => {
    const finding = verdict('D-03', { members, entries: { appraisalResult: grades(2, 1) } })
    expect(finding && inChinese(finding.message)).toContain('3 人，1 人还没有等次（如党员3）')
    expect(finding?.evidence.map(({ id }) => id)).toEqual([3])
  })

  it('takes no second grade, in one appraisal or in another of the year', () => {
    const twice = [...grades(3, 0), result(2, 'excellent', { id: 200 })]
    expect(verdict('D-03', { members, entries: { appraisalResult: twice } })?.status).toBe('wrong')
    const other = [...grades(3, 0), result(2, 'excellent', { id: 200, appraisalId: 4 })]
    const entries = { appraisal: [appraisal(), appraisal({ id: 4 })], appraisalResult: other }
    expect(verdict('D-03', { members, entries })?.status).toBe('wrong')
  })

  it.each([
    { title: 'on probation', change: { type: 'probationary' }, expected: 'done' },
    {
      title: 'made a full member after it',
      change: { fullMemberDate: '2026-11-21' },
      expected: 'done',
    },
    {
      title: 'made a full member before',
      change: { fullMemberDate: '2026-11-20' },
      expected: 'due',
    },
    { title: 'came after it', change: { enteredOn: '2026-12' }, expected: 'done' },
    { title: 'gone', change: { status: 'transferredOut' }, expected: 'done' },
    {
      title: 'gone on that day',
      change: { status: 'transferredOut', leftOn: '2026-11-20' },
      expected: 'done',
    },
    {
      title: 'gone after it',
      change: { status: 'transferredOut', leftOn: '2026-11-21' },
      expected: 'due',
    },
    { title: 'known from dues only', change: { type: null }, expected: 'done' },
  ] as const)('does not wait for somebody $title: $expected', ({ change, expected }) => {
    const people = [...sampleMembers(2), sampleMember({ ...change, id: 3 })]
    const entries = { appraisalResult: grades(2, 0) }
    expect(verdict('D-03', { members: people, entries })?.status).toBe(expected)
  })

  it.each([
    { kind: 'lost', fromOn: '2026-05', untilOn: null, expected: 'done' },
    { kind: 'rightsSuspended', fromOn: '2026-05', untilOn: '2026-11-19', expected: 'due' },
    { kind: 'exempt', fromOn: '2026-05', untilOn: null, expected: 'due' },
  ] as const)('$kind from $fromOn until $untilOn: $expected', ({ expected, ...given }) => {
    const condition = [madeEntry('condition', { id: 1, memberId: 3, ...given })]
    const entries = { condition, appraisalResult: grades(2, 0) }
    expect(verdict('D-03', { members, entries })?.status).toBe(expected)
  })

  it('does not apply without full members', () => {
    expect(verdict('D-03', { members: [probationary(1)] })?.status).toBe('notApplicable')
  })
})

describe('D-04', () => {
  it.each([
    { count: 10, excellent: 3, expected: 'done' },
    { count: 10, excellent: 4, expected: 'wrong' },
    { count: 8, excellent: 2, expected: 'done' },
    { count: 8, excellent: 3, expected: 'wrong' },
    { count: 3, excellent: 1, expected: 'done' },
    { count: 3, excellent: 2, expected: 'wrong' },
    { count: 9, excellent: 3, expected: 'done' },
    { count: 2, excellent: 1, expected: 'wrong' },
    { count: 2, excellent: 0, expected: 'done' },
  ])('$excellent of $count: $expected', ({ count, excellent, expected }) => {
    const entries = { appraisalResult: grades(count, excellent) }
    const finding = verdict('D-04', { members: sampleMembers(count), entries })
    expect(finding?.status).toBe(expected)
    expect(finding?.severity).toBe('warning')
  })

  it.each([
    { of: 'excellent.participating', expected: 'wrong' },
    { of: 'excellent.fullMembers', expected: 'wrong' },
    { of: 'excellent.allMembers', expected: 'done' },
  ])('3 of 8 full members and 1 on probation, counted of $of: $expected', ({ of, expected }) => {
    const members = [...sampleMembers(8), probationary(9)]
    const entries = { appraisalResult: [...grades(8, 3), result(9, null)] }
    const parameters = { 'appraisal.excellent': of }
    expect(verdict('D-04', { members, entries, parameters })?.status).toBe(expected)
  })

  it.each([
    { of: 'excellent.participating', expected: 'wrong' },
    { of: 'excellent.fullMembers', expected: 'done' },
  ])('3 of 8 that took part among 9, counted of $of: $expected', ({ of, expected }) => {
    const given = { members: sampleMembers(9), entries: { appraisalResult: grades(8, 3) } }
    const parameters = { 'appraisal.excellent': of }
    expect(verdict('D-04', { ...given, parameters, today: '2027-01-01' })?.status).toBe(expected)
    expect(verdict('D-04', { ...given, parameters })?.status).toBe('due')
  })

  it('counts by the number that took part where results are kept for some', () => {
    const entries = {
      appraisal: [appraisal({ participants: 10 })],
      appraisalResult: grades(3, 3),
    }
    const given = { members: [...sampleMembers(9), probationary(10)], today: '2027-01-01' }
    expect(verdict('D-04', { ...given, entries })?.status).toBe('done')
  })

  const gone = { status: 'transferredOut', leftOn: '2026-11-21' } as const
  it.each([
    {
      title: 'a number stated that is more than the full members there are',
      members: sampleMembers(6),
      entries: { appraisal: [appraisal({ participants: 12 })], appraisalResult: grades(6, 3) },
      said: '优秀 3 人，按 6 人的三分之一计算最多 2 人',
    },
    {
      title: 'results of somebody who had gone before',
      members: [
        ...sampleMembers(5),
        sampleMember({ id: 6, status: 'transferredOut', leftOn: '2026-11-19' }),
      ],
      entries: { appraisalResult: grades(6, 2) },
      said: '优秀 2 人，按 5 人的三分之一计算最多 1 人',
    },
    {
      title: 'somebody who went away after it still counts',
      members: [...sampleMembers(5), sampleMember({ id: 6, ...gone })],
      entries: { appraisalResult: grades(6, 2) },
      said: '优秀 2 人，按 6 人的三分之一计算最多 2 人，没有超过',
    },
    {
      title: 'a member on probation who was called excellent',
      members: [...sampleMembers(3), probationary(4)],
      entries: { appraisalResult: [...grades(3, 1), result(4, 'excellent')] },
      said: '优秀 1 人，按 3 人的三分之一计算最多 1 人，没有超过',
    },
    {
      title: 'one result entered twice',
      members: sampleMembers(3),
      entries: { appraisalResult: [...grades(3, 1), result(1, 'excellent', { id: 200 })] },
      said: '优秀 1 人，按 3 人的三分之一计算最多 1 人，没有超过',
    },
    {
      title: 'somebody lost among those stated',
      members: sampleMembers(6),
      entries: {
        appraisal: [appraisal({ participants: 6 })],
        appraisalResult: grades(5, 2),
        condition: [madeEntry('condition', { id: 1, memberId: 6, kind: 'lost', fromOn: '2025' })],
      },
      said: '优秀 2 人，按 5 人的三分之一计算最多 1 人',
    },
  ])('counts full members who took part: $title', ({ members, entries, said }) => {
    const finding = verdict('D-04', { members, entries })
    expect(finding && inChinese(finding.message)).toContain(said)
  })
})

describe('D-05', () => {
  const members = [...sampleMembers(2), probationary(3)]

  it.each([
    { grade: null, expected: 'done' },
    { grade: 'qualified', expected: 'wrong' },
    { grade: 'excellent', expected: 'wrong' },
  ] as const)('a probationary member with $grade: $expected', ({ grade, expected }) => {
    const entries = { appraisalResult: [...grades(2, 0), result(3, grade)] }
    expect(verdict('D-05', { members, entries })?.status).toBe(expected)
  })

  it.each([
    { fullMemberDate: '2026-11-21', expected: 'wrong' },
    { fullMemberDate: '2026-11-20', expected: 'notApplicable' },
    { fullMemberDate: '2026', expected: 'notApplicable' },
  ])('full since $fullMemberDate: $expected', ({ fullMemberDate, expected }) => {
    const people = [sampleMember({ id: 1, fullMemberDate })]
    const entries = { appraisalResult: grades(1, 0) }
    expect(verdict('D-05', { members: people, entries })?.status).toBe(expected)
  })
})
