import { describe, expect, it } from 'vitest'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { draftOf, inspectionOf, problemsOfDraft } from './inspection-draft.ts'

const today = '2026-11-27'
const line = (plannedOn: string | null): RoundLine => ({
  organizationId: 3,
  organization: '试点村党支部',
  kind: 'village',
  state: 'open',
  late: 0,
  wrong: 0,
  suspect: 0,
  visitId: null,
  plannedOn,
  inspector: '赵试一',
  inspectionId: null,
  inspectedOn: null,
  open: 0,
  overdue: 0,
})

describe('a new record of a visit', () => {
  it.each([
    { plannedOn: null, day: today },
    { plannedOn: '2026-11-20', day: '2026-11-20' },
    { plannedOn: '2026-12-01', day: today },
  ])('planned for $plannedOn is of $day', ({ plannedOn, day }) => {
    expect(draftOf(line(plannedOn), today)).toMatchObject({
      inspectedOn: day,
      inspector: '赵试一',
      deadlineOn: '2026-12-27',
    })
  })
})

describe('what is saved', () => {
  const draft = { ...draftOf(line(null), today), ticked: ['甲'], more: ' 乙 \n\n甲\n丙' }

  it('has each problem once', () => {
    expect(problemsOfDraft(draft)).toEqual(['甲', '乙', '丙'])
    expect(inspectionOf(draft, 3, today)).toMatchObject({ problems: ['甲', '乙', '丙'] })
  })

  it.each([
    { what: 'days as people write them', given: { inspectedOn: '11.26' }, saved: '2026-11-26' },
    { what: 'no day', given: { inspectedOn: '' }, saved: null },
    { what: 'no deadline', given: { deadlineOn: '下个月' }, saved: null },
    { what: 'a deadline before the visit', given: { deadlineOn: '2026-11-26' }, saved: null },
  ])('$what: $saved', ({ given, saved }) => {
    expect(inspectionOf({ ...draft, ...given }, 3, today)?.inspectedOn ?? null).toBe(saved)
  })
})
