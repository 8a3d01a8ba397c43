import { expect, it } from 'vitest'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { withRecent } from './recent-hits.ts'

const hit = (type: SearchHit['type'], id: number): SearchHit => ({
  type,
  id,
  register: type === 'entry' ? 'talk' : null,
  kind: null,
  name: `${type} ${id}`,
  organization: null,
  date: null,
  excerpt: '词',
})

const after = (...hits: readonly SearchHit[]): string[] =>
  hits.reduce<readonly SearchHit[]>(withRecent, []).map(({ name }) => name ?? '')

it.each<[string, readonly SearchHit[], readonly string[]]>([
  ['the latest first', [hit('member', 1), hit('member', 2)], ['member 2', 'member 1']],
  [
    'nothing twice',
    [hit('member', 1), hit('member', 2), hit('member', 1)],
    ['member 1', 'member 2'],
  ],
  [
    'by type',
    [hit('member', 1), hit('entry', 1), hit('activity', 1)],
    ['member 1', 'activity 1', 'entry 1'],
  ],
])('lists %s', (_what, hits, names) => {
  expect(after(...hits)).toEqual(names)
})

it('keeps eight, and not why they were found', () => {
  const hits = Array.from({ length: 12 }, (_, id) => hit('member', id))
  const kept = hits.reduce<readonly SearchHit[]>(withRecent, [])
  expect(kept).toHaveLength(8)
  expect(kept.every(({ excerpt }) => excerpt === null)).toBe(true)
})
