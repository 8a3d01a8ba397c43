import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsAll } from '../../shared/search/words.ts'
import { runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { fillSearchIndex } from '../ledger/search-index.ts'
import { branchLedger, emptyLedger, testContext } from '../testing/test-ledger.ts'
import { findAnywhere } from './search-service.ts'
import { fillSampleLedger } from './sample-service.ts'

const options = { branches: 1, members: 12, years: 1, seed: 3, today: '2026-06-15' }

function sampleLedger(): Reader {
  const { db } = emptyLedger()
  fillSampleLedger(db, options, testContext)
  return db
}

const audit = { action: 'activities.record', details: {} }

/** Writes one event, or changes it, as commands do. */
function write(db: Reader, organizationId: number, minutes: string, id?: number): number {
  return runCommand(db, testContext, (_writer, recorder) => {
    const values = { minutes, held_on: '2026-05-06', name: '五月会议' }
    if (id === undefined) {
      const all = { organization_id: organizationId, ...values }
      return { value: recorder.insert('activity', all), audit }
    }
    recorder.update('activity', id, values)
    return { value: id, audit }
  })
}

describe('findAnywhere', () => {
  it.each([
    ['赵试一', '赵试一'],
    ['试一', '赵试一'],
    ['zhaoshi', '赵试一'],
    ['zsy', '赵试一'],
    ['ZSY', '赵试一'],
    ['赵', '赵试一'],
  ])('finds a person by %s', (typed, name) => {
    const hits = findAnywhere(sampleLedger(), typed)
    expect(hits.filter(({ type }) => type === 'member').map((hit) => hit.name)).toContain(name)
  })

  it('finds an event by two characters of its minutes, and shows where they stand', () => {
    const { db, branchId } = branchLedger()
    const id = write(db, branchId, '会议讨论了党费收缴标准。')
    expect(findAnywhere(db, '党费')).toEqual([
      {
        type: 'activity',
        register: null,
        id,
        kind: null,
        name: '五月会议',
        organization: '样例村党支部',
        date: '2026-05-06',
        excerpt: '会议讨论了党费收缴标准。',
      },
    ])
    expect(findAnywhere(db, '党费 五月')).toHaveLength(1)
    expect(findAnywhere(db, '费党')).toEqual([])
    expect(findAnywhere(db, '党费标准')).toEqual([])
  })

  it('tells of what kind an event without a name is', () => {
    const hits = findAnywhere(sampleLedger(), '党费').filter(({ type }) => type === 'activity')
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ kind }) => kind !== null)).toBe(true)
  })

  it('follows what is changed, removed and put back', () => {
    const { db, branchId } = branchLedger()
    const id = write(db, branchId, '讨论党费')
    write(db, branchId, '讨论党课', id)
    expect(findAnywhere(db, '党费')).toEqual([])
    expect(findAnywhere(db, '党课')).toHaveLength(1)
    const setDeleted = (at: string | null): void =>
      runCommand(db, testContext, (_writer, recorder) => {
        recorder.update('activity', id, { deleted_at: at })
        return { value: undefined, audit }
      })
    setDeleted('2026-06-15')
    expect(findAnywhere(db, '党课')).toEqual([])
    setDeleted(null)
    expect(findAnywhere(db, '党课')).toHaveLength(1)
  })

  it.each(['', ' ', '，。', '"', '* OR x'])('answers %j without a fault', (typed) => {
    expect(findAnywhere(sampleLedger(), typed)).toEqual([])
  })

  it('finds in texts whatever stands there, and nothing else', () => {
    const { db, branchId } = branchLedger()
    const text = fc.string({
      unit: fc.constantFrom(...'党费课会，学习'),
      minLength: 1,
      maxLength: 12,
    })
    const word = fc.string({ unit: fc.constantFrom(...'党费课会学习'), minLength: 1, maxLength: 3 })
    const kept = new Map<number, string>()
    fc.assert(
      fc.property(text, word, (minutes, typed) => {
        if (kept.size < 7) kept.set(write(db, branchId, minutes), minutes)
        else {
          const [first = 0] = kept.keys()
          kept.set(write(db, branchId, minutes, first), minutes)
        }
        const wanted = [...kept].filter(([, held]) => holdsAll(`五月会议\n${held}`, typed))
        const found = findAnywhere(db, typed).map(({ id }) => id)
        expect(found.toSorted((a, b) => a - b)).toEqual(
          wanted.map(([id]) => id).toSorted((a, b) => a - b),
        )
      }),
    )
  })
})

it('fills the index of a ledger that had none', () => {
  const db = sampleLedger()
  const found = findAnywhere(db, '赵试一')
  expect(found.length).toBeGreaterThan(0)
  db.exec('DELETE FROM search_entry; DELETE FROM search_index')
  expect(findAnywhere(db, '赵试一')).toEqual([])
  fillSearchIndex(db)
  const sorted = (hits: typeof found): string[] => hits.map((hit) => JSON.stringify(hit)).toSorted()
  expect(sorted(findAnywhere(db, '赵试一'))).toEqual(sorted(found))
})
