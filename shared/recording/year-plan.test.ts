import { expect, it } from 'vitest'
import type { ActivityRow } from '../contract/activities.ts'
import type { EntryRow } from '../contract/entries.ts'
import type { EntryValues } from '../registers/values.ts'
import { yearPlan } from './year-plan.ts'

const item = (id: number, plannedOn: string, more: EntryValues = {}): EntryRow => ({
  id,
  organizationId: 1,
  organization: '样例村党支部',
  values: { plannedOn, kind: 'themeDay', title: `项目${id}`, ...more },
  names: {},
  label: '',
  date: plannedOn,
})

const event = (id: number, heldOn: string): ActivityRow => ({
  id,
  organization: '样例村党支部',
  group: null,
  kinds: ['themeDay', 'partyLecture'],
  name: null,
  plannedOn: null,
  heldOn,
  startTime: null,
  place: null,
  expected: null,
  present: null,
  onLeave: null,
})

const at = { year: 2026, today: '2026-05-15' }

it.each<[string, readonly EntryRow[], readonly ActivityRow[], readonly string[]]>([
  ['held in its month', [item(1, '2026-04')], [event(9, '2026-04-20')], ['1 done 9']],
  ['over and not held', [item(1, '2026-04-10')], [], ['1 late -']],
  ['still to come', [item(1, '2026-05')], [], ['1 due -']],
  ['called off', [item(1, '2026-04', { cancelledOn: '2026-04-02' })], [], ['1 cancelled -']],
  [
    'one event for one item',
    [item(1, '2026-04'), item(2, '2026-04')],
    [event(9, '2026-04-20')],
    ['1 done 9', '2 late -'],
  ],
  [
    'an event that another item names',
    [item(1, '2026-04'), item(2, '2026-04', { activityId: 9 })],
    [event(9, '2026-04-20')],
    ['1 late -', '2 done 9'],
  ],
  ['of the year as a whole', [item(1, '2026')], [event(9, '2026-02-01')], ['1 done 9']],
  ['of another year', [item(1, '2025-04')], [], []],
])('%s', (_what, rows, activities, lines) => {
  const told = yearPlan(rows, activities, at).flatMap((month) => month.lines)
  expect(told.map(({ row, state, held }) => `${row.id} ${state} ${held?.id ?? '-'}`)).toEqual(lines)
})

it('goes by month, and what has none comes last', () => {
  const months = yearPlan([item(1, '2026'), item(2, '2026-06-02'), item(3, '2026-03')], [], at)
  expect(months.map(({ month }) => month)).toEqual(['2026-03', '2026-06', null])
})
