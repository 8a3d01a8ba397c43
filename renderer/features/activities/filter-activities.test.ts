import { expect, test } from 'vitest'
import type { ActivityRow } from '../../../shared/contract/activities.ts'
import { filterActivities, noActivityFilter } from './filter-activities.ts'

const lecture: ActivityRow = {
  id: 1,
  organization: '试点村党支部',
  group: null,
  kinds: ['partyLecture', 'themeDay'],
  name: '七一党课',
  plannedOn: null,
  heldOn: '2024-07-01',
  startTime: '09:00',
  place: '党员活动室',
  expected: 21,
  present: 19,
  onLeave: 2,
}
const meeting: ActivityRow = { ...lecture, id: 2, kinds: ['committeeMeeting'], name: null }

test.each([
  ['every kind', noActivityFilter, null, [1, 2]],
  ['a second duty of the same event', { text: '', kind: 'themeDay' }, null, [1]],
  ['text in the name', { text: '七一', kind: null }, null, [1]],
  ['text in the place', { text: '活动室', kind: null }, null, [1, 2]],
  ['another branch', noActivityFilter, '样例社区党支部', []],
] as const)('%s', (_name, filter, branch, ids) => {
  expect(filterActivities([lecture, meeting], filter, branch).map(({ id }) => id)).toEqual(ids)
})
