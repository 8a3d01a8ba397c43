import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Random } from './sample/random.ts'
import { inventedMinutes } from './similarity/invented-minutes.ts'
import { normalForm } from './similarity/normal-form.ts'
import { findAlike, SHORTEST_TEXT, type LikeText } from './text-similarity.ts'

const numbered = (texts: readonly string[]): LikeText[] =>
  texts.map((text, index) => ({ id: index + 1, text }))

/** The share of five-character pieces in common, as a person would count it. */
function countedLikeness(a: string, b: string): number {
  const piecesOf = (text: string) =>
    new Set(Array.from({ length: Math.max(text.length - 4, 0) }, (_, at) => text.slice(at, at + 5)))
  const [left, right] = [piecesOf(a), piecesOf(b)]
  const common = [...left].filter((piece) => right.has(piece)).length
  return common / (left.size + right.size - common)
}

/** Every pair by comparing each text with each. */
function countedPairs(texts: readonly string[], threshold: number): Map<string, number> {
  const normal = texts.map(normalForm(new Set()))
  const found = new Map<string, number>()
  for (const [b, right] of normal.entries()) {
    for (const [a, left] of normal.slice(0, b).entries()) {
      const likeness = countedLikeness(left, right)
      if (likeness >= threshold) found.set(`${a + 1}+${b + 1}`, likeness)
    }
  }
  return found
}

const keyed = (texts: readonly LikeText[], threshold: number) =>
  new Map(findAlike(texts, { threshold }).map(({ a, b, likeness }) => [`${a}+${b}`, likeness]))

describe.each([
  { count: 300, length: 600, seed: 1 },
  { count: 300, length: 600, seed: 2 },
  { count: 400, length: 200, seed: 3 },
  { count: 600, length: 120, seed: 4 },
])('$count minutes of $length characters', ({ count, length, seed }) => {
  const texts = inventedMinutes(count, length, seed)
  const counted = countedPairs(texts, 0.85)
  const found = keyed(numbered(texts), 0.85)

  it('are found as counting every pair finds them', () => {
    expect(counted.size).toBeGreaterThan(10)
    const missed = [...counted.keys()].filter((pair) => !found.has(pair))
    expect(missed.length / counted.size).toBeLessThanOrEqual(0.01)
    for (const [pair, likeness] of found) expect(likeness).toBe(counted.get(pair))
  })

  it('are the same pairs in whatever order they come', () => {
    const reversed = findAlike(numbered(texts).toReversed(), { threshold: 0.85 })
    const pairs = new Map(reversed.map(({ a, b, likeness }) => [`${b}+${a}`, likeness]))
    expect(pairs).toEqual(found)
    expect(keyed(numbered(texts), 0.85)).toEqual(found)
  })
})

test('most pairs of likeness 0.7 are found too', () => {
  const texts = inventedMinutes(300, 300, 5)
  const counted = countedPairs(texts, 0.7)
  const found = keyed(numbered(texts), 0.7)
  expect([...counted.keys()].filter((pair) => found.has(pair)).length).toBeGreaterThan(
    counted.size * 0.97,
  )
})

test('a set phrase that everybody uses hides no copy behind it', () => {
  const opening = inventedMinutes(1, 300, 6)[0] ?? ''
  const texts = inventedMinutes(300, 200, 7).map((text) => opening + text)
  const counted = countedPairs(texts, 0.85)
  const found = keyed(numbered(texts), 0.85)
  const missed = [...counted.keys()].filter((pair) => !found.has(pair))
  expect(missed.length / counted.size).toBeLessThanOrEqual(0.01)
})

const anyText = fc.string({
  unit: fc.constantFrom(...'会议学习要求支部党员'),
  minLength: 34,
  maxLength: 80,
})

describe('any text', () => {
  it('is alike itself and nothing else is as alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findAlike(numbered([text, text]), { threshold: 0.85 })).toEqual([
          { a: 1, b: 2, likeness: 1, identical: true },
        ])
      }),
    )
  })

  it('has the likeness that counting gives', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(80), (a, b, at) => {
        const mixed = a.slice(0, at) + b.slice(at)
        const counted = countedPairs([a, mixed], 0.85)
        expect(keyed(numbered([a, mixed]), 0.85)).toEqual(counted)
      }),
    )
  })
})

const text = inventedMinutes(1, 200, 8)[0] ?? ''
const written = (name: string, day: string, village: string) =>
  `${day}，${village}党支部召开党员大会，${name}同志主持会议。${text}${name}作总结讲话。`
const masks = new Set(['赵试一', '钱样二三', '甲村', '乙家岭村'])

describe('names and dates', () => {
  it.each([
    { title: 'names', other: written('钱样二三', '2026年5月12日', '甲村') },
    { title: 'places', other: written('赵试一', '2026年5月12日', '乙家岭村') },
    { title: 'dates', other: written('赵试一', '2026-06-03', '甲村') },
    { title: 'Chinese dates', other: written('赵 试一', '二〇二五年十二月三十一日', '甲村') },
    {
      title: 'punctuation',
      other: written('赵试一', '2026年5月12日', '甲村').replaceAll('，', '； '),
    },
  ])('masked, copies with other $title are identical', ({ other }) => {
    const texts = numbered([written('赵试一', '2026年5月12日', '甲村'), other])
    expect(findAlike(texts, { threshold: 0.85, masks })).toEqual([
      { a: 1, b: 2, likeness: 1, identical: true },
    ])
  })

  it('unmasked, other names are alike but not identical', () => {
    const texts = numbered([written('赵试一', '今天', '甲村'), written('钱样二三', '今天', '甲村')])
    const [pair] = findAlike(texts, { threshold: 0.85 })
    expect(pair?.identical).toBe(false)
    expect(pair?.likeness).toBeLessThan(1)
  })
})

describe('short texts', () => {
  const of = (length: number) => text.replaceAll(/[^\u4e00-\u9fff]/gu, '').slice(0, length)

  it.each([
    { length: SHORTEST_TEXT - 1, shortest: 10, pairs: 0 },
    { length: SHORTEST_TEXT, shortest: 10, pairs: 1 },
    { length: 59, shortest: 60, pairs: 0 },
    { length: 60, shortest: 60, pairs: 1 },
  ])('$length characters, at least $shortest: $pairs pairs', ({ length, shortest, pairs }) => {
    const found = findAlike(numbered([of(length), of(length)]), { threshold: 0.85, shortest })
    expect(found).toHaveLength(pairs)
  })
})

describe('one text that went round', () => {
  const random = new Random(9)
  const copies = Array.from({ length: 3000 }, (_, index): LikeText => ({
    id: index,
    text: `${text}${random.chance(0.5) ? '会议结束' : '散会'}`,
    owner: index % 1000,
    month: `2026-0${Math.floor(index / 1000) + 1}`,
  }))
  const pairs = findAlike(copies, { threshold: 0.85 })

  it('is told in proportion to the copies, each of them with another', () => {
    expect(new Set(pairs.map(({ b }) => b)).size).toBe(copies.length - 1)
    expect(pairs.length).toBeLessThan(copies.length * 200)
  })

  it('shows each branch its own identical texts all the same', () => {
    const ofFirst = pairs.filter(({ a, b }) => a % 1000 === 0 && b % 1000 === 0)
    const same = copies.filter(({ owner }) => owner === 0).map((copy) => copy.text)
    const expected = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].filter(([a = 0, b = 0]) => same[a] === same[b])
    expect(ofFirst.filter(({ identical }) => identical)).toHaveLength(expected.length)
    expect(expected.length).toBeGreaterThan(0)
  })
})

test.each([
  { title: 'one branch in one month', owners: [1, 1], months: ['2026-05', '2026-05'], pairs: 0 },
  { title: 'one branch in two months', owners: [1, 1], months: ['2026-05', '2026-06'], pairs: 1 },
  { title: 'two branches in one month', owners: [1, 2], months: ['2026-05', '2026-05'], pairs: 1 },
])('$title: $pairs', ({ owners, months, pairs }) => {
  const texts = owners.map((owner, index) => ({
    id: index,
    text,
    owner,
    month: months[index] ?? '',
  }))
  expect(findAlike(texts, { threshold: 0.85 })).toHaveLength(pairs)
})

test('no texts, no pairs', () => {
  expect(findAlike([], { threshold: 0.85 })).toEqual([])
})
