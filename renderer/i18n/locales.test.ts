import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../shared/app-error.ts'
import { localeFiles, type TextTree } from './locale-files.ts'

/** `kinds.village` → sentence, for a whole namespace. */
function flat(texts: TextTree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

function gaps(sentence: string | undefined): string[] {
  return [...(sentence ?? '').matchAll(/\{\{\s*([^},\s]+)/g)]
    .map(([, name]) => name ?? '')
    .toSorted()
}

const languages = localeFiles()
const chinese = languages['zh-CN'] ?? {}
const english = languages['en'] ?? {}

test('both languages have the same namespaces', () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(chinese).toSorted())
})

describe.each(Object.keys(chinese))('%s', (namespace) => {
  const zh = flat(chinese[namespace] ?? {})
  const en = flat(english[namespace] ?? {})

  test('has the same keys in both languages', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted())
  })

  test.each([...zh.keys()])('%s fills the same gaps', (key) => {
    expect(gaps(en.get(key))).toEqual(gaps(zh.get(key)))
    expect(zh.get(key)?.trim()).not.toBe('')
  })
})

test.runIf('errors' in chinese)('every error code has a sentence', () => {
  expect([...flat(chinese['errors'] ?? {}).keys()]).toEqual(expect.arrayContaining([...errorCodes]))
})
