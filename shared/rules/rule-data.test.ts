import { describe, expect, it, test } from 'vitest'
import { activityKinds } from '../domain/kinds.ts'
import { duesFreeReasons } from '../dues/ledger.ts'
import { duesDefaults } from '../dues/parameters.ts'
import { chineseNumber } from '../sheets/parse/chinese-number.ts'
import { resolveParameters } from './parameters.ts'
import { dutyRules, signalRules } from './registry.ts'
import { gapsOf, sentences, shippedBook } from './test-judge.ts'

const { duties, signals } = shippedBook
const rules = [...duties, ...signals]
const idsOf = (data: readonly { readonly id: string }[]) => data.map(({ id }) => id)

test('every rule of the data has code and every rule of the code has data', () => {
  // What only the generic register keeps needs no code; B-05 has some for branches.
  const coded = duties.filter(({ id, times }) => times === undefined || id === 'B-05')
  expect(idsOf(coded)).toEqual([...dutyRules.keys()])
  expect(idsOf(signals)).toEqual([...signalRules.keys()])
})

/** Articles that rules.md §0.1 lists as seen in the original or quoted, by their numbers. */
const seen: Record<string, readonly number[]> = {
  ZC: [7, 9, 41, 42],
  ZB: [11, 12, 13, 14, 16, 17, 23],
  JY: [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 39, 40],
  DF: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 24, 29, 30, 31, 32, 33],
  FZ26: [5, 6, 7, 8, 9, 10, 11, 13, 14, 16, 17, 18, 19, 20, 25, 29, 31, 32, 33],
  XJ: [3, 4, 5],
  CF: [8, 9, 10, 44, 45, 46, 47, 89],
  ZJ: [31],
  JD: [20, 21],
  CZ: [1, 2, 3, 4, 5, 6],
  ZZ: [1, 2, 3, 4],
}

/** The notice of 2017 has parts and items instead of articles. */
const seenParts: Record<string, readonly string[]> = {
  DF17: ['第一部分（1）', '第一部分（2）', '第一部分（3）'],
}

function isSeen(document: string, article: string): boolean {
  if ((seenParts[document] ?? []).includes(article)) return true
  const numbers = [...article.matchAll(/第([一二三四五六七八九十]+)条/g)].map(([, number]) =>
    chineseNumber(number ?? ''),
  )
  const known = seen[document] ?? []
  return numbers.length > 0 && numbers.every((number) => number !== null && known.includes(number))
}

describe.each(rules)('$id', (rule) => {
  const { severity, id, earlier } = rule
  it('shows an article only where it was compared with the original', () => {
    for (const { document, article, verified } of earlier ? [rule, earlier] : [rule]) {
      expect(verified).toBe(article !== null)
      expect(article === null || isSeen(document ?? '', article)).toBe(true)
    }
  })

  it('calls a signal never an error', () => {
    expect(id.startsWith('S') && severity === 'error').toBe(false)
  })
})

test.each(['A-02', 'A-04'])('%s has an article that nobody checked, so none is shown', (id) => {
  expect(duties.find((rule) => rule.id === id)?.article).toBeNull()
})

describe('parameters', () => {
  const all = rules.flatMap(({ parameters }) => parameters)

  it('are defined once each, with a default among their options', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    for (const { default: value, options } of all)
      expect(options === undefined || options.some((option) => option === value)).toBe(true)
  })

  it.each(Object.entries(duesDefaults))(
    '%s has the same default in data and code',
    (key, value) => {
      expect(resolveParameters(shippedBook, {})[key]).toBe(value)
    },
  )

  it.each([
    { key: 'branch.maxMembers', given: 60, resolved: 60 },
    { key: 'branch.maxMembers', given: '60', resolved: 60 },
    { key: 'branch.maxMembers', given: 'many', resolved: 50 },
    { key: 'branch.maxMembers', given: '', resolved: 50 },
    { key: 'committee.maxSize', given: 9, resolved: 5 },
    { key: 'lecture.period', given: 'halfYear', resolved: 'halfYear' },
    { key: 'lecture.period', given: 'week', resolved: 'quarter' },
    { key: 'lecture.period', given: true, resolved: 'quarter' },
    { key: 'dues.farmerAmount', given: '0.5', resolved: 0.5 },
    { key: 'dev.ruleVersionEffective', given: '2026-05-18', resolved: '2026-05-18' },
    { key: 'dev.ruleVersionEffective', given: '2026-05', resolved: '2026-05-11' },
    { key: 'other.key', given: 'kept', resolved: 'kept' },
  ])('$key = $given is read as $resolved', ({ key, given, resolved }) => {
    expect(resolveParameters(shippedBook, { [key]: given })[key]).toBe(resolved)
  })
})

describe('sentences', () => {
  const chinese = [...sentences['zh-CN']]

  it.each([
    ...duesFreeReasons.map((reason) => `reason.dues.${reason}`),
    ...activityKinds.map((kind) => `remedy.record.${kind}`),
  ])('%s is there', (key) => {
    expect(sentences['zh-CN'].has(key)).toBe(true)
  })

  it('have the same keys in both languages', () => {
    expect([...sentences.en.keys()].toSorted()).toEqual(chinese.map(([key]) => key).toSorted())
  })

  it.each(chinese)('%s has the same gaps in both languages', (key, sentence) => {
    expect(gapsOf(sentences.en.get(key) ?? '')).toEqual(gapsOf(sentence))
  })
})
