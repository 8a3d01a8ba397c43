import { expect, it } from 'vitest'
import type { PaperCell, PaperDocument, PaperRow } from '../../shared/paper/paper-document.ts'
import { Allowance } from '../workbook/read/read-limits.ts'
import { unpackPart } from '../workbook/read/unpack-part.ts'
import { readZipDirectory } from '../workbook/read/zip-directory.ts'
import { writeWord } from './write-word.ts'

const cell = (text: string, more: Partial<PaperCell> = {}): PaperCell => ({
  text,
  columns: 1,
  rows: 1,
  align: 'center',
  isLabel: false,
  isWord: false,
  ...more,
})

const row = (role: PaperRow['role'], cells: PaperCell[], more: Partial<PaperRow> = {}) => ({
  role,
  cells,
  lines: 1,
  stretches: false,
  pageOf: null,
  ...more,
})

function paper(...texts: string[]): PaperDocument {
  const section = {
    name: '名册',
    title: '样例村党支部花名册',
    orientation: 'landscape',
    size: 10.5,
    info: [{ left: '单位：样例村', right: '日期：2026年6月15日' }],
    widths: [20, 80],
    head: [row('head', [cell('序号'), cell('姓名')])],
    rows: texts.map((text, index) => row('record', [cell(String(index + 1)), cell(text)])),
    notes: '注：一。\n二。',
    signature: '党支部书记：              填表人：',
    records: texts.length,
  } as const
  const sections = [section, { ...section, orientation: 'portrait' } as const]
  return { title: '花名册', sections, historyCode: null }
}

const parts = {
  footer: ['第 ', ' 页  共 ', ' 页'],
  historyWords: (code: string) => `台账核对码 ${code}`,
  application: '支部台账',
} as const

async function xmlOf(document: PaperDocument, part = 'word/document.xml'): Promise<string> {
  const bytes = await writeWord(document, parts)
  const entry = readZipDirectory(bytes, new Allowance('', 1000)).get(part)
  if (!entry) throw new Error(`no ${part}`)
  return unpackPart(bytes, entry).toString('utf8')
}

const words = (xml: string): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g)].map(([, text]) => text ?? '')

it('writes every text once, in its order', async () => {
  const once = {
    ...paper('赵试一', '钱试二'),
    sections: paper('赵试一', '钱试二').sections.slice(0, 1),
  }
  expect(words(await xmlOf(once))).toEqual([
    '样例村党支部花名册',
    '单位：样例村',
    '日期：2026年6月15日',
    '序号',
    '姓名',
    '1',
    '赵试一',
    '2',
    '钱试二',
    '注：一。',
    '二。',
    '党支部书记：',
    '填表人：',
  ])
})

it('repeats heads, keeps rows whole and turns the paper', async () => {
  const xml = await xmlOf(paper('赵试一'))
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  expect(xml).toContain('<w:cantSplit/>')
  const sizes = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size)
  expect(sizes[0]).toContain('w:w="16838" w:h="11906"')
  expect(sizes[1]).toContain('w:w="11906" w:h="16838"')
})

it('numbers its pages', async () => {
  const xml = await xmlOf(paper(), 'word/footer1.xml')
  expect(xml).toContain('NUMPAGES')
  expect(words(xml).join('')).toBe('第  页  共  页')
})

it('bears the code of the history that it was made from', async () => {
  const document = { ...paper(), historyCode: '128-4F3A-9C21-77B0' }
  const xml = await xmlOf(document, 'word/footer1.xml')
  expect(words(xml).join('')).toBe('第  页  共  页　　台账核对码 128-4F3A-9C21-77B0')
})

it.each([
  ['marks of XML', '<w:fldSimple w:instr="INCLUDETEXT"/>&amp;"', '&lt;w:fldSimple'],
  ['a field as text', '{ INCLUDEPICTURE "http://x" }', '{ INCLUDEPICTURE'],
  ['a link as text', 'HYPERLINK "file:///x"', 'HYPERLINK'],
])('writes %s as what it is', async (_name, text, found) => {
  const xml = await xmlOf(paper(text))
  expect(xml).toContain(found)
  expect(xml).not.toMatch(/<w:instrText|<w:fldSimple|<w:hyperlink|w:fldChar/)
})

it('leaves the page numbers of contents to paper', async () => {
  const document = paper('花名册')
  const [section] = document.sections
  if (!section) throw new Error('no section')
  const contents = {
    ...section,
    widths: [50, 30, 20],
    head: [row('head', [cell('内容'), cell('记录数'), cell('页码')])],
    rows: [row('record', [cell('花名册'), cell('12'), cell('')], { pageOf: 1 })],
  }
  const texts = words(await xmlOf({ ...document, sections: [contents] }))
  expect(texts).toContain('12')
  expect(texts).not.toContain('页码')
})
