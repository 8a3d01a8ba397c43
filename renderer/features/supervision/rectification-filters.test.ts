import { expect, it } from 'vitest'
import { madeEntry } from '../../../shared/registers/entries.ts'
import type { RectificationLine } from '../../../shared/supervision/rectification-lines.ts'
import { fittingLines, noRectificationFilter } from './rectification-filters.tsx'

const line = (id: number, given: Partial<RectificationLine>): RectificationLine => ({
  ...madeEntry('rectification', {
    id,
    source: 'inspection',
    foundOn: '2026-05',
    problem: '没有公示',
  }),
  organizationId: 1,
  organization: '试点村党支部',
  state: 'open',
  sameAs: null,
  ...given,
})

const lines = [
  line(1, { state: 'overdue', owner: '赵试一' }),
  line(2, { source: 'lifeMeeting', foundOn: '2025-01-16' }),
  line(3, { sameAs: '2025-04', organization: '第二村党支部' }),
]

it.each([
  { what: 'nothing asked', filter: {}, found: [1, 2, 3] },
  { what: 'a state', filter: { state: 'overdue' }, found: [1] },
  { what: 'a source', filter: { source: 'lifeMeeting' }, found: [2] },
  { what: 'a year', filter: { year: '2026' }, found: [1, 3] },
  { what: 'what last year knew', filter: { isRepeated: true }, found: [3] },
  { what: 'an owner', filter: { text: '赵试' }, found: [1] },
  { what: 'a branch', filter: { text: '第二村' }, found: [3] },
  { what: 'a problem', filter: { text: ' 公示 ' }, found: [1, 2, 3] },
  { what: 'two things at once', filter: { year: '2026', state: 'open' }, found: [3] },
])('$what: $found', ({ filter, found }) => {
  const fitting = fittingLines(lines, { ...noRectificationFilter, ...filter })
  expect(fitting.map(({ id }) => id)).toEqual(found)
})
