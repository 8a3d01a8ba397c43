import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleMembers } from '../sample-facts.ts'
import { grades, result, verdict } from './sample-appraisal.ts'

describe('D-07', () => {
  const members = sampleMembers(2)
  const weak = (given: Partial<Entry<'appraisalResult'>> = {}) => ({
    appraisalResult: [result(1, 'basicallyQualified', given), result(2, 'qualified')],
  })

  it.each([
    { today: '2027-02-18', year: 2026, expected: 'due' },
    { today: '2027-02-19', year: 2026, expected: 'late' },
    { today: '2027-02-19', year: 2027, expected: 'late' },
    { today: '2027-02-19', year: 2028, expected: 'notApplicable' },
  ])('not followed on $today, looked at for $year: $expected', ({ expected, ...at }) => {
    expect(verdict('D-07', { members, entries: weak(), ...at })?.status).toBe(expected)
  })

  it.each([
    { title: 'noted', entries: weak({ followUpOn: '2026-12' }), expected: 'done' },
    {
      title: 'a talk that helps',
      entries: {
        ...weak(),
        talk: [madeEntry('talk', { id: 1, talkeeId: 1, kind: 'assistance', heldOn: '2026-11-20' })],
      },
      expected: 'done',
    },
    {
      title: 'a talk of before',
      entries: {
        ...weak(),
        talk: [madeEntry('talk', { id: 1, talkeeId: 1, kind: 'assistance', heldOn: '2026-11-19' })],
      },
      expected: 'due',
    },
    {
      title: 'a disposition',
      entries: {
        ...weak(),
        disposition: [
          madeEntry('disposition', {
            id: 1,
            memberId: 1,
            kind: 'correction',
            proposedOn: '2026-12',
          }),
        ],
      },
      expected: 'done',
    },
    {
      title: 'a disposition of somebody else',
      entries: {
        ...weak(),
        disposition: [
          madeEntry('disposition', {
            id: 1,
            memberId: 2,
            kind: 'correction',
            proposedOn: '2026-12',
          }),
        ],
      },
      expected: 'due',
    },
    { title: 'nobody weak', entries: { appraisalResult: grades(2, 1) }, expected: 'notApplicable' },
  ])('$title: $expected', ({ entries, expected }) => {
    expect(verdict('D-07', { members, entries })?.status).toBe(expected)
  })
})

describe('D-08', () => {
  const members = sampleMembers(3)
  const discipline = (given: Partial<Entry<'discipline'>>) => [
    madeEntry('discipline', { id: 1, memberId: 1, kind: 'warning', ...given }),
  ]

  it.each([
    { decidedOn: '2025-11-21', excellent: 1, expected: 'wrong' },
    { decidedOn: '2025-11-20', excellent: 1, expected: 'notApplicable' },
    { decidedOn: '2026-11-20', excellent: 1, expected: 'wrong' },
    { decidedOn: '2026-11-21', excellent: 1, expected: 'notApplicable' },
    { decidedOn: '2026-11', excellent: 1, expected: 'notApplicable' },
    { decidedOn: '2026-05-05', excellent: 0, expected: 'done' },
  ])('a warning of $decidedOn, excellent $excellent: $expected', (row) => {
    const entries = {
      discipline: discipline({ decidedOn: row.decidedOn }),
      appraisalResult: grades(3, row.excellent),
    }
    const finding = verdict('D-08', { members, entries })
    expect(finding?.status).toBe(row.expected)
    expect(finding?.severity).toBe('info')
    const parameters = { 'appraisal.checkDisciplined': false }
    expect(verdict('D-08', { members, entries, parameters })?.status).toBe('notApplicable')
  })
})
