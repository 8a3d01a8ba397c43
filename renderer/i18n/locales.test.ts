import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../shared/app-error.ts'
import { flatTexts as flat } from '../../shared/text-tree.ts'
import { localeFiles } from './locale-files.ts'

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
