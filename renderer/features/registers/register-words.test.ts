import { describe, expect, test } from 'vitest'
import { registerNames, registerOf } from '../../../shared/registers/registers.ts'
import { flatTexts } from '../../../shared/text-tree.ts'
import { localeFiles } from '../../i18n/locale-files.ts'
import { numbersOf } from './entry-fields.ts'
import { areaNames, childrenOf, registerAreas } from './register-areas.ts'
import { fieldKeys, optionKeys, type Keys } from './register-keys.ts'

const languages = localeFiles()

/** Which of the keys has words in a language; undefined: none, and a person would see a key. */
function found(language: string, keys: Keys): string | undefined {
  return keys.find((key) => {
    const [namespace = '', path = ''] = key.split(':')
    return flatTexts(languages[language]?.[namespace] ?? {}).has(path)
  })
}

describe.each(['zh-CN', 'en'])('%s', (language) => {
  test.each(registerNames)('%s has a name and a purpose', (name) => {
    expect(found(language, [`registers:names.${name}`])).toBeDefined()
    expect(found(language, [`registers:purposes.${name}`])).toBeDefined()
  })

  const fields = registerNames.flatMap((name) =>
    Object.entries(registerOf(name).fields).map(([field, data]) => ({ name, field, data })),
  )

  test.each(fields)('$name.$field has words, and so has each of its choices', (one) => {
    const { name, field, data } = one
    expect(found(language, fieldKeys(name, field))).toBeDefined()
    const options = data.type === 'choice' ? data.options : numbersOf(name, field)
    const silent = options.filter((option) => !found(language, optionKeys(name, field, option)))
    expect(silent).toEqual([])
  })

  test.each(areaNames)('the area %s has a heading', (area) => {
    expect(found(language, [`registers:areas.${area}`])).toBeDefined()
  })
})

test('no word is left over from a field or a choice that is gone', () => {
  const used = new Set(
    registerNames.flatMap((name) =>
      Object.entries(registerOf(name).fields).flatMap(([field, data]) => {
        const options = data.type === 'choice' ? data.options : numbersOf(name, field)
        const keys = options.map((option) => found('zh-CN', optionKeys(name, field, option)))
        return [found('zh-CN', fieldKeys(name, field)), ...keys]
      }),
    ),
  )
  const texts = [...flatTexts(languages['zh-CN']?.['registers'] ?? {}).keys()]
  // Shared words may wait for a field that is still to come.
  const ofData = texts.filter((key) => /^(?:fields|options)\.(?!shared\.)/.test(key))
  expect(ofData.filter((key) => !used.has(`registers:${key}`))).toEqual([])
})

test('each register stands in the list once, or in the drawer of another one', () => {
  const listed = Object.values(registerAreas).flat()
  const inside = registerNames.flatMap(childrenOf)
  expect([...listed, ...inside].toSorted()).toEqual(registerNames.toSorted())
})
