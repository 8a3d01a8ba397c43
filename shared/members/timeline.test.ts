import { expect, it } from 'vitest'
import type { MemberEvent, MemberRecord } from '../contract/members.ts'
import { timelineYears } from './timeline.ts'

const event = (id: number, date: string | null): MemberEvent => ({
  id,
  kind: 'joined',
  date,
  note: null,
  canTakeBack: false,
})

const record = (id: number, date: string | null): MemberRecord => ({
  register: 'talk',
  id,
  date,
  row: {
    id,
    organizationId: 1,
    organization: '样例村党支部',
    values: {},
    names: {},
    label: '',
    date,
  },
})

it('goes by year, the latest first, and what has no date comes last', () => {
  const attendance = [{ year: 2024, present: 9, onLeave: 1, absent: 0 }]
  const years = timelineYears(
    [event(1, '1994-07-01'), event(2, null)],
    [record(3, '2026-05'), record(4, '2026-05-20'), record(5, '2026')],
    attendance,
  )
  expect(years.map(({ year, items }) => [year, items.length])).toEqual([
    [2026, 3],
    [2024, 0],
    [1994, 1],
    [null, 1],
  ])
  expect(years[0]?.items.map(({ date }) => date)).toEqual(['2026-05-20', '2026-05', '2026'])
  expect(years[1]?.attendance).toEqual(attendance[0])
})
