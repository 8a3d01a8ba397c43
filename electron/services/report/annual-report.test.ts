import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../app/translator.ts'
import type { Reader } from '../../ledger/connection.ts'
import { writeReport } from '../../paper/write-report.ts'
import { emptyLedger, resources, testContext, testFolder } from '../../testing/test-ledger.ts'
import { Allowance } from '../../workbook/read/read-limits.ts'
import { unpackPart } from '../../workbook/read/unpack-part.ts'
import { readZipDirectory } from '../../workbook/read/zip-directory.ts'
import { fillSampleLedger } from '../sample-service.ts'
import { annualReport } from './annual-report.ts'
import { figureKeys, reportFigures } from './report-figures.ts'
import { reportParts, reportWords } from './report-parts.ts'

const today = '2026-11-22'
const translate = createTranslator(resources.folder, 'zh-CN')

function ledger(): Reader {
  const { db } = emptyLedger()
  fillSampleLedger(db, { branches: 2, members: 20, years: 2, seed: 1, today }, testContext)
  return db
}

const report = (db: Reader, template: string | null = null) =>
  annualReport(db, { year: 2026, today, resources, template, translate })

describe('figures', () => {
  it.each(figureKeys)('%s has a name, and stands on the records that it names', (key) => {
    expect(translate({ key: `report:figures.${key}` })).not.toContain('figures.')
    const db = ledger()
    const figure = reportFigures(db, 2026, today).find((one) => one.key === key)
    if (!figure) throw new Error(`no figure ${key}`)
    const { table, ids, value, unit } = figure
    expect(new Set(ids).size).toBe(ids.length)
    if (unit === 'count') expect(value).toBeLessThanOrEqual(ids.length)
    for (const id of ids)
      expect(db.prepare(`SELECT count(*) FROM ${table} WHERE id = ?`).pluck().get(id)).toBe(1)
    // What goes to the recycle bin is not counted any more.
    const hasBin = db.prepare(
      `SELECT 1 FROM pragma_table_info('${table}') WHERE name = 'deleted_at'`,
    )
    if (ids.length === 0 || hasBin.get() === undefined) return
    db.exec(`UPDATE ${table} SET deleted_at = '${testContext.at}'`)
    const later = reportFigures(db, 2026, today).find((one) => one.key === key)
    expect(later).toMatchObject({ value: 0, ids: [] })
  })

  it('are those of their year', () => {
    const db = ledger()
    const [now, before, none] = [2026, 2025, 1999].map((year) => reportFigures(db, year, today))
    const of = (figures: typeof now, key: string): number =>
      figures?.find((one) => one.key === key)?.value ?? -1
    expect(of(now, 'themeDays')).toBeGreaterThan(0)
    expect(of(before, 'themeDays')).toBeGreaterThan(0)
    expect(of(none, 'themeDays')).toBe(0)
    expect(of(now, 'members')).toBe(40)
    const sum = db.prepare("SELECT sum(amount_fen) FROM dues_payment WHERE month LIKE '2026-%'")
    expect(of(now, 'dues')).toBe(sum.pluck().get())
  })
})

describe('the report', () => {
  it('fills every gap of the template that comes with the app, with last year beside', () => {
    const { blocks, unknown, rows } = report(ledger())
    expect(unknown).toEqual([])
    expect(blocks[0]).toEqual({ type: 'title', text: '中共样例镇委员会2026年度党建工作报告' })
    const now = rows.filter(({ figure }) => figure.isState)
    // What stood a year ago is not known: no number is made up for it.
    expect(now.map(({ lastYear }) => lastYear)).toEqual(now.map(() => '—'))
    expect(rows.find(({ figure }) => figure.key === 'dues')?.lastYear).toMatch(/^\d+\.\d\d$/)
  })

  it('takes a template of this place, and tells gaps that it does not know', () => {
    const file = join(testFolder(), '我们的.txt')
    writeFileSync(file, '# {{ledger}}\n会议 {{generalMeetings}} 次，{{weather}}')
    const { blocks, unknown } = report(ledger(), file)
    expect(blocks).toHaveLength(2)
    expect(unknown).toEqual([{ line: 2, gap: '{{weather}}' }])
    expect(() => report(ledger(), `${file}.none`)).toThrow('TEMPLATE_UNKNOWN')
  })

  it('is a Word document in the layout of GB/T 9704', async () => {
    const parts = reportParts(report(ledger()), reportWords(resources.ruleBook, translate))
    const bytes = await writeReport(parts, { title: '报告', application: '支部台账' })
    const entry = readZipDirectory(bytes, new Allowance('', 1000)).get('word/document.xml')
    if (!entry) throw new Error('no document')
    const xml = unpackPart(bytes, entry).toString('utf8')
    // 37, 28, 35 and 26 mm in twips; 28 points a line; 仿宋 of 16 points.
    expect(xml).toMatch(/w:pgMar w:top="209\d" w:right="147\d" w:bottom="198\d" w:left="158\d"/)
    expect(xml).toContain('w:line="560"')
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'])
      expect(xml).toContain(face)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).not.toMatch(/w:instrText|w:hyperlink/)
  })

  it('has its template among the resources, where a person can edit it', () => {
    const text = readFileSync(join(resources.folder, 'reports', 'annual.txt'), 'utf8')
    for (const key of figureKeys) expect(text).toContain(`{{${key}}}`)
  })
})
