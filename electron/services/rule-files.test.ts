import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { createTranslator } from '../app/translator.ts'
import { resources, testFolder } from '../testing/test-ledger.ts'
import { loadRules, type LoadedRules } from './rule-files.ts'

const shipped = join(resources.folder, 'rules')
const translate = createTranslator(resources.folder, 'zh-CN')
const english = createTranslator(resources.folder, 'en')
const LIFE = 'duties/c-life.json'

const original = (name: string): string => readFileSync(join(shipped, name), 'utf8')

/** The rules with files of a place over them. */
function withFiles(files: Readonly<Record<string, string>>): LoadedRules {
  const own = testFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, name)), { recursive: true })
    writeFileSync(join(own, name), text)
  }
  return loadRules(shipped, own)
}

/** A rule of the life meetings, changed in one place; the line is where the change stands. */
function changed(from: string, to: string): { text: string; line: number } {
  const text = original(LIFE)
  const at = text.indexOf(from)
  expect(at).toBeGreaterThan(-1)
  return {
    text: text.replace(from, to),
    line: text.slice(0, at).split('\n').length,
  }
}

test('without a folder the shipped rules hold', () => {
  const rules = loadRules(shipped, join(testFolder(), 'none'))
  expect(rules).toMatchObject({ replaced: [], faults: [] })
  expect(rules.book).toEqual(resources.ruleBook)
})

test('the shipped files would pass as files of a place', () => {
  expect(loadRules(shipped, shipped).faults).toEqual([])
})

test('a file of the place is taken in the stead of the shipped one', () => {
  const { text } = changed('"每年至少召开 1 次组织生活会', '"本地：每年至少召开 1 次组织生活会')
  const { book, replaced, faults } = withFiles({ [LIFE]: text })
  expect(faults).toEqual([])
  expect(replaced).toEqual([LIFE])
  expect(book.duties.find(({ id }) => id === 'C-01')?.text.zh).toContain('本地：')
})

describe('a file is refused with its line and reason, and the shipped rules hold', () => {
  it.each([
    {
      what: 'no JSON',
      from: '"id": "C-01",',
      to: '"id": "C-01"',
      says: '不是正确的 JSON',
      after: 1,
    },
    { what: 'no id', from: '"id": "C-01"', to: '"name": "C-01"', says: '编号', after: -1 },
    { what: 'an odd id', from: '"id": "C-01"', to: '"id": "C1"', says: '编号', after: 0 },
    { what: 'an unknown rule', from: '"id": "C-01"', to: '"id": "C-99"', says: 'C-99', after: 0 },
    {
      what: 'an unknown parameter',
      from: '"key": "orgLife.deadline"',
      to: '"key": "orgLife.dedline"',
      says: '没有叫“orgLife.dedline”的参数',
      after: 0,
    },
    {
      what: 'an unknown document',
      from: '"document": "ZB"',
      to: '"document": "XX"',
      says: 'XX',
      after: 0,
    },
    {
      what: 'an unchecked article',
      from: '"verified": true',
      to: '"verified": false',
      says: '未核对',
      after: -1,
    },
    {
      what: 'an unknown field',
      from: '"severity"',
      to: '"severeness"',
      says: 'severeness',
      after: 0,
    },
  ])('$what', ({ from, to, says, after }) => {
    const { text, line } = changed(from, to)
    const { book, replaced, faults } = withFiles({ [LIFE]: text })
    expect(replaced).toEqual([])
    expect(book).toEqual(resources.ruleBook)
    const told = faults.find(({ reason }) => translate(reason).includes(says))
    expect(told).toMatchObject({ file: LIFE, line: line + after })
    for (const { reason } of faults) expect(english(reason)).not.toMatch(/rule-files:|\{\{/)
  })

  it('a rule that is left out', () => {
    const { faults, book } = withFiles({ [LIFE]: '[]' })
    expect(faults[0]).toMatchObject({ file: LIFE, line: 1 })
    expect(faults.map(({ reason }) => translate(reason)).join('')).toContain('少了规则 C-01')
    expect(book).toEqual(resources.ruleBook)
  })

  it('one faulty file does not hold back another', () => {
    const { text } = changed('"每年至少', '"本地每年至少')
    const { replaced, faults } = withFiles({ [LIFE]: text, 'duties/b-meetings.json': '[' })
    expect(replaced).toEqual([LIFE])
    expect(faults.map(({ file }) => file)).toEqual(['duties/b-meetings.json'])
  })

  it('a rule that stands in two files', () => {
    const rules = withFiles({ 'duties/z-local.json': original(LIFE) })
    expect(translate(rules.faults[0]?.reason ?? { key: '' })).toContain('C-01 出现了两次')
  })

  it.each(['13-01', '2026-02-30'])('a holiday on %s', (day) => {
    const text = JSON.stringify([{ holiday: 'newYear', days: ['10-01', day] }])
    expect(withFiles({ 'holidays.json': text }).faults).toHaveLength(1)
  })

  it.each(['documents.json', 'holidays.json'])('%s that is no list', (name) => {
    const { faults, book } = withFiles({ [name]: '{"a": 1}' })
    expect(faults).toHaveLength(1)
    expect(book).toEqual(resources.ruleBook)
  })
})

describe('a file that cannot stand is refused, and the shipped rules hold', () => {
  it('documents.json without a document that rules rest on', () => {
    const documents = JSON.parse(original('documents.json')) as { code: string }[]
    const rest = documents.filter(({ code }) => code !== 'ZB')
    const { faults, book } = withFiles({ 'documents.json': JSON.stringify(rest) })
    expect(faults.map(({ reason }) => translate(reason)).join('')).toContain('少了文件 ZB')
    expect(book).toEqual(resources.ruleBook)
  })

  it('a document that stands twice', () => {
    const documents = JSON.parse(original('documents.json')) as { code: string }[]
    const text = JSON.stringify([...documents, documents[0]])
    expect(withFiles({ 'documents.json': text }).faults).toHaveLength(1)
  })

  it('Chinese that was not saved as UTF-8, with the line where it begins', () => {
    const { text, line } = changed('每年至少召开', '\uFFFD')
    const { faults, book } = withFiles({ [LIFE]: text })
    expect(faults).toMatchObject([{ file: LIFE, line, reason: { key: 'rule-files:notUtf8' } }])
    expect(book).toEqual(resources.ruleBook)
  })

  it('bytes of GBK', () => {
    const own = testFolder()
    // “样例” in GBK, as Notepad saves it where ANSI is chosen.
    const bytes = Buffer.from([0x5b, 0x22, 0xd1, 0xf9, 0xc0, 0xfd, 0x22, 0x5d])
    writeFileSync(join(own, 'holidays.json'), bytes)
    expect(loadRules(shipped, own).faults).toMatchObject([
      { reason: { key: 'rule-files:notUtf8' } },
    ])
  })

  it('a folder that bears the name of a file', () => {
    const own = testFolder()
    mkdirSync(join(own, LIFE), { recursive: true })
    const { faults, book } = loadRules(shipped, own)
    expect(faults).toMatchObject([{ file: LIFE, reason: { key: 'rule-files:unreadable' } }])
    expect(book).toEqual(resources.ruleBook)
  })

  it('a file in the place of the folder', () => {
    const file = join(testFolder(), 'rules')
    writeFileSync(file, '')
    expect(loadRules(shipped, file)).toMatchObject({ replaced: [], faults: [] })
  })
})

/** A duty that a place adds to the generic register. */
const local = {
  id: 'M-90',
  title: { zh: '本地专项', en: 'Local duty' },
  text: { zh: '每季度办一次。', en: 'Once a quarter.' },
  document: null,
  article: null,
  verified: false,
  severity: 'info',
  period: 'quarter',
  times: 1,
}

test('a duty of the generic register is added by data alone', () => {
  const { book, faults } = withFiles({ 'duties/z-local.json': JSON.stringify([local]) })
  expect(faults).toEqual([])
  expect(book.duties.some(({ id }) => id === 'M-90')).toBe(true)
})

test('a period that no parameter of the rule sets is refused', () => {
  const rule = { ...local, unitParameter: 'other.period' }
  const { faults } = withFiles({ 'duties/z-local.json': JSON.stringify([rule]) })
  expect(translate(faults[0]?.reason ?? { key: '' })).toContain('other.period')
})

test.each([
  { earlier: { document: 'YY', article: null, verified: false }, told: 'YY' },
  { earlier: { document: 'FZ14', article: '第五条', verified: false }, told: '未核对' },
])('an earlier edition of $earlier.document is held to the same', ({ earlier, told }) => {
  const rule = { ...local, earlier }
  const { faults } = withFiles({ 'duties/z-local.json': JSON.stringify([rule]) })
  expect(translate(faults[0]?.reason ?? { key: '' })).toContain(told)
})
