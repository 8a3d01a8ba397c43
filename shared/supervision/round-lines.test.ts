import { describe, expect, it } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import { isPast, roundLines, type RoundInput } from './round-lines.ts'

const today = '2026-11-27'
const branch = { id: 3, name: '试点村党支部', kind: 'village' } as const
const empty: RoundInput = {
  branches: [branch],
  stands: new Map(),
  visits: [],
  inspections: [],
  problems: [],
  today,
}
const visit = (plannedOn: string, id = 1) => ({
  ...madeEntry('visit', { id, plannedOn, inspector: '赵试一' }),
  organizationId: 3,
})
const inspection = (inspectedOn: string) => ({
  ...madeEntry('inspection', { id: 7, inspectedOn, kind: 'regular' }),
  organizationId: 3,
})
const lineOf = (given: Partial<RoundInput>) => roundLines({ ...empty, ...given })[0]

describe('the state of a branch in a round', () => {
  it.each([
    { what: 'nothing planned', given: {}, state: 'open' },
    { what: 'planned for today', given: { visits: [visit(today)] }, state: 'planned' },
    { what: 'its day passed', given: { visits: [visit('2026-11-26')] }, state: 'missed' },
    {
      what: 'a new day was set',
      given: { visits: [visit('2026-11-02'), visit('2026-12-01', 2)] },
      state: 'planned',
    },
    { what: 'visited', given: { inspections: [inspection('2026-11-20')] }, state: 'inspected' },
    {
      what: 'visited before its day',
      given: { visits: [visit('2026-11-25')], inspections: [inspection('2026-11-20')] },
      state: 'inspected',
    },
    {
      what: 'to be visited once more',
      given: { visits: [visit('2026-12-01')], inspections: [inspection('2026-11-20')] },
      state: 'planned',
    },
  ])('$what: $state', ({ given, state }) => {
    expect(lineOf(given)?.state).toBe(state)
  })

  it('names whoever is to go until somebody went', () => {
    expect(lineOf({ visits: [visit(today)] })).toMatchObject({ inspector: '赵试一', visitId: 1 })
    expect(lineOf({ visits: [visit(today, 2)], inspections: [inspection(today)] })).toMatchObject({
      inspector: '赵试一',
      inspectionId: 7,
    })
  })

  it('counts what there is to look at, but not how problems and visits stand', () => {
    const none = { period: '2026', done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
    const duties = [
      { ...none, rule: 'B-01', late: 2 },
      { ...none, rule: 'F-01', late: 1, wrong: 3 },
      { ...none, rule: 'M-01', wrong: 9 },
      { ...none, rule: 'M-04', late: 9 },
    ]
    const stands = new Map([[3, { duties, suspect: 4 }]])
    expect(lineOf({ stands })).toMatchObject({ late: 3, wrong: 3, suspect: 4 })
  })

  it('counts what is not finished, and what of it is overdue', () => {
    const problems = [
      { organizationId: 3, finishedOn: null, deadlineOn: '2026-11-26' },
      { organizationId: 3, finishedOn: null, deadlineOn: today },
      { organizationId: 3, finishedOn: null, deadlineOn: null },
      { organizationId: 3, finishedOn: '2026-11-25', deadlineOn: '2026-11-26' },
      { organizationId: 4, finishedOn: null, deadlineOn: '2026-11-26' },
    ]
    expect(lineOf({ problems })).toMatchObject({ open: 3, overdue: 1 })
  })
})

it.each([
  { day: null, past: false },
  { day: '2026-11-26', past: true },
  { day: '2026-11-27', past: false },
  { day: '2026-11', past: false },
  { day: '2026-10', past: true },
  { day: '2026', past: false },
  { day: '2025', past: true },
])('$day is past: $past', ({ day, past }) => {
  expect(isPast(day, today)).toBe(past)
})
