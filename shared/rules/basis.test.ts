import { expect, it, test } from 'vitest'
import { basesOf, basisOf } from './basis.ts'
import { ruleSchema } from './rule-data.ts'

const words = { zh: '规则', en: 'Rule' }
const rule = ruleSchema.parse({
  id: 'G-99',
  title: words,
  text: words,
  document: 'FZ26',
  article: '第十三条',
  verified: true,
  earlier: { document: 'FZ14', article: null, verified: false },
  severity: 'error',
  period: 'event',
})
const now = { document: 'FZ26', article: '第十三条', verified: true }
const before = { document: 'FZ14', article: null, verified: false }

test.each([
  { title: 'no edition', document: undefined, expected: now },
  { title: 'the edition in force', document: 'FZ26', expected: now },
  { title: 'the earlier edition', document: 'FZ14', expected: before },
  { title: 'a code that the rule does not know', document: 'ZB', expected: now },
])('a finding with $title rests on $expected.document', ({ document, expected }) => {
  expect(basisOf(rule, document)).toEqual(expected)
})

it('never shows an article that was not verified', () => {
  expect(basisOf({ ...rule, verified: false }).article).toBeNull()
})

test.each([
  { documents: [], expected: [now] },
  { documents: ['FZ14', 'FZ14'], expected: [before] },
  { documents: ['FZ14', 'FZ26', undefined], expected: [before, now] },
])('findings by $documents rest on each edition once', ({ documents, expected }) => {
  expect(
    basesOf(
      rule,
      documents.map((document) => ({ document })),
    ),
  ).toEqual(expected)
})
