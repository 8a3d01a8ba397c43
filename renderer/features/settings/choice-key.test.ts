import { describe, expect, test } from 'vitest'
import { createTexts } from '../../i18n/create-texts.ts'
import { choiceKey } from './choice-key.ts'

interface Parameter {
  readonly key: string
  readonly options?: readonly (string | number)[]
}

interface Rule {
  readonly id: string
  readonly parameters: readonly Parameter[]
}

const files = import.meta.glob<readonly Rule[]>('../../../resources/rules/*/*.json', {
  eager: true,
  import: 'default',
})
const rules = Object.values(files).flat()
const texts = createTexts('zh-CN')

test.each([
  ['quarter', '每季度'],
  ['fen.halfUp', '到分，四舍五入'],
  ['12-31', '当年12月31日'],
  ['03-31', '次年3月31日'],
])('%s is %s', (value, words) => {
  const { key, params } = choiceKey(value)
  expect(texts.t(key as 'settings:title', { ...params })).toBe(words)
})

const words = rules.flatMap(({ parameters }) =>
  parameters.flatMap(({ options }) => (options ?? []).filter((one) => typeof one === 'string')),
)

test.each([...new Set(words)])('%s, which a rule offers, has words', (value) => {
  expect(texts.exists(choiceKey(value).key)).toBe(true)
})

describe('every rule stands in an area', () => {
  test.each(rules)('$id', ({ id }) => {
    expect(texts.exists(`settings:areas.${id.slice(0, 1)}`)).toBe(true)
  })
})
