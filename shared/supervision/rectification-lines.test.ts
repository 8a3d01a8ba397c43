import { describe, expect, it } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import type { Entry } from '../registers/registers.ts'
import { rectificationLines, type RectificationItem } from './rectification-lines.ts'

const today = '2026-11-27'
const item = (id: number, given: Partial<Entry<'rectification'>>, organizationId = 3) =>
  ({
    ...madeEntry('rectification', {
      problem: '学习记录不完整，缺少签到',
      source: 'inspection',
      foundOn: '2026-05-11',
      ...given,
      id,
    }),
    organizationId,
    organization: `支部${organizationId}`,
  }) satisfies RectificationItem
const lines = (...items: readonly RectificationItem[]) =>
  rectificationLines(items, new Set(['赵试一', '钱试二']), today)

describe('the order of what has to be put right', () => {
  it('begins with what is most overdue, and ends with what is closed', () => {
    const sorted = lines(
      item(1, { finishedOn: '2026-06-01', closedBy: '赵试一' }),
      item(2, { finishedOn: '2026-06-01' }),
      item(3, {}),
      item(4, { deadlineOn: '2026-12-01' }),
      item(5, { deadlineOn: '2026-11-26' }),
      item(6, { deadlineOn: '2026-06' }),
    )
    expect(sorted.map(({ id, state }) => `${id} ${state}`)).toEqual([
      '6 overdue',
      '5 overdue',
      '4 open',
      '3 open',
      '2 finished',
      '1 closed',
    ])
  })
})

describe('the same problem in the year before', () => {
  const before = item(1, { foundOn: '2025-04', problem: '赵试一 3 次会议记录没有签字' })
  it.each([
    { what: 'word for word', given: { problem: '赵试一 3 次会议记录没有签字' }, sameAs: '2025-04' },
    {
      what: 'of somebody else, as often',
      given: { problem: '钱试二5次会议记录没有签字' },
      sameAs: '2025-04',
    },
    { what: 'another', given: { problem: '党费收缴没有公示' }, sameAs: null },
    {
      what: 'two years later',
      given: { problem: before.problem, foundOn: '2027-01-02' },
      sameAs: null,
    },
  ])('$what: $sameAs', ({ given, sameAs }) => {
    const found = lines(before, item(2, given)).find(({ id }) => id === 2)
    expect(found?.sameAs).toBe(sameAs)
  })

  it('is not that of another branch, nor what everybody writes', () => {
    const short = item(4, { foundOn: '2025-05', problem: '学习少' })
    const found = lines(
      before,
      item(2, { problem: before.problem }, 9),
      short,
      item(5, { problem: '学习少' }),
    )
    expect(found.map(({ sameAs }) => sameAs)).toEqual([null, null, null, null])
  })
})
