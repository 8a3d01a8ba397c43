import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Language } from '../../shared/contract/app.ts'
import { createTranslator, followLanguage } from './translator.ts'

const resources = mkdtempSync(join(tmpdir(), 'texts-'))
function put(path: string, content: unknown): void {
  const file = join(resources, 'locales', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(content))
}
put('zh-CN/rules.json', { 'B-01': { late: '逾期{{days}}天' }, only: '只有中文' })
put('zh-CN/common.json', { yes: '是' })
put('en/rules.json', { 'B-01': { late: '{{days}} days late' } })
put('en/common.json', { yes: 'yes' })
afterAll(() => rmSync(resources, { recursive: true }))

test.each<[language: Language, key: string, params: Record<string, string | number>, text: string]>(
  [
    ['zh-CN', 'rules:B-01.late', { days: 3 }, '逾期3天'],
    ['en', 'rules:B-01.late', { days: 3 }, '3 days late'],
    ['en', 'rules:only', {}, '只有中文'],
    ['zh-CN', 'yes', {}, '是'],
    // A workbook's words are put in as they are: nothing here is HTML.
    ['zh-CN', 'rules:B-01.late', { days: '<3 & "4"' }, '逾期<3 & "4"天'],
    ['zh-CN', 'rules:missing', {}, 'missing'],
  ],
)('%s %s %o → %s', (language, key, params, text) => {
  expect(createTranslator(resources, language)({ key, params })).toBe(text)
})

test('follows the language that is set at the moment', () => {
  let language: Language = 'zh-CN'
  const translate = followLanguage(resources, () => language)
  expect(translate({ key: 'yes' })).toBe('是')
  language = 'en'
  expect(translate({ key: 'yes' })).toBe('yes')
})

test('a file that holds something else than texts is refused', () => {
  put('en/broken.json', { count: 3 })
  expect(() => createTranslator(resources, 'en')).toThrow('count')
  rmSync(join(resources, 'locales', 'en', 'broken.json'))
})
