import { describe, expect, test } from 'vitest'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { draftFor, draftOf, emptyDraft, isBegun, keptDraft } from './record-draft.ts'

const asked = { kind: 'committeeMeeting', organizationId: 1, groupId: null, day: null } as const
const empty = emptyDraft(1)

describe('the form that is asked for', () => {
  test.each([
    ['has today while the period runs', { period: '2024-05' }, '2024-05-20'],
    ['leaves the day open for a period that is over', { period: '2024-Q1' }, ''],
    ['has the day of the calendar', { period: null, day: '2024-03-02' }, '2024-03-02'],
  ])('%s', (_what, part, heldOn) => {
    expect(draftFor({ ...asked, ...part }, '2024-05-20').heldOn).toBe(heldOn)
  })

  test('is not begun until something is typed', () => {
    const draft = draftFor({ ...asked, period: '2024-05' }, '2024-05-20')
    expect(isBegun(draft, draft)).toBe(false)
  })

  test.each([
    { present: 5 },
    { startTime: '9:' },
    { heldOn: '5.20' },
    { minutes: '议' },
    { marks: { 7: { state: 'absent', reason: '' } as const } },
    { votes: [{ key: 1, kind: 'motion', title: '', approve: null, oppose: null, abstain: null }] },
  ] as const)('is begun with %o', (part) => {
    expect(isBegun({ ...empty, ...part }, empty)).toBe(true)
  })
})

test('the form of a record shows all that it has', () => {
  const activity: ActivityDetail = {
    id: 4,
    organizationId: 2,
    organization: '试点村党支部',
    groupId: 3,
    group: '一组',
    kinds: ['groupMeeting'],
    name: null,
    plannedOn: '2024-05',
    heldOn: '2024-05-08',
    startTime: '09:00',
    endTime: null,
    place: '村委会',
    host: '赵试一',
    recorder: null,
    expected: 9,
    present: 8,
    onLeave: 1,
    absentNote: '1人请假',
    topic: '学习',
    agenda: null,
    minutes: '记录',
    resolution: null,
    observers: '钱试二',
    remark: null,
    attendance: [],
  }
  expect(draftOf(activity)).toMatchObject({
    id: 4,
    organizationId: 2,
    groupId: 3,
    kinds: ['groupMeeting'],
    heldOn: '2024-05-08',
    startTime: '09:00',
    endTime: '',
    observers: '钱试二',
    topic: '学习',
    byNames: false,
    expected: 9,
    present: 8,
    onLeave: 1,
    votes: [],
  })
})

test.each([
  ['nothing', null, null],
  ['a form', JSON.stringify({ ...empty, place: '村委会' }), { ...empty, place: '村委会' }],
  ['what is cut off', JSON.stringify(empty).slice(0, 40), null],
  ['a form of another version', JSON.stringify({ ...empty, marks: undefined }), null],
])('what was kept comes back: %s', (_what, text, draft) => {
  expect(keptDraft(text)).toEqual(draft)
})
