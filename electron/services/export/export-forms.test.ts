import { describe, expect, it } from 'vitest'
import type { SampleOptions } from '../../../shared/sample/sample-branch.ts'
import { layOut } from '../../../shared/sheets/forms/form-layout.ts'
import { formContext } from '../../../shared/sheets/forms/forms-fixture.ts'
import { recordCount, type SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { createTranslator } from '../../app/translator.ts'
import type { Reader } from '../../ledger/connection.ts'
import { emptyLedger, resources, testContext } from '../../testing/test-ledger.ts'
import { organizationInfos } from '../ledger-service.ts'
import { fillSampleLedger } from '../sample-service.ts'
import { exportForms, exportTables, isExportTable } from './export-forms.ts'

const today = '2026-11-26'

function sampleLedger(options: Partial<SampleOptions> = {}): Reader {
  const { db } = emptyLedger()
  const all = { branches: 2, members: 18, years: 1, seed: 1, today, ...options }
  fillSampleLedger(db, all, testContext)
  return db
}

interface Given {
  readonly year?: number
  readonly masked?: boolean
  readonly language?: 'zh' | 'en'
}

function exported(db: Reader, table: string, given: Given = {}): readonly SheetForm[] {
  if (!isExportTable(table)) throw new Error(`no table ${table}`)
  const { year = 2026, masked = false, language = 'zh' } = given
  const translate = createTranslator(resources.folder, language === 'zh' ? 'zh-CN' : 'en')
  const context = { ...formContext(language, masked), translate }
  const branches = organizationInfos(db).filter(({ level }) => level !== 'group')
  return exportForms(db, table, { year, today, branches, ruleBook: resources.ruleBook, context })
}

/** Every text of a form as it would stand on the sheet. */
const textsOf = (forms: readonly SheetForm[]): string => JSON.stringify(forms.map(layOut))

const tables = exportTables.map((table) => ({ table }))

describe('exportForms', () => {
  it('knows every table of the command line', () => {
    const names =
      'roster duesLedger duesPublication activities meetingBook checklist appraisal discipline development arrears supervision everything duesAssessment floating'
    expect([...exportTables].toSorted()).toEqual(names.split(' ').toSorted())
  })

  it.each(tables)('$table has something of a sample, in both languages', ({ table }) => {
    const db = sampleLedger()
    // The sample's appraisal of this year is not held yet.
    const year = table === 'appraisal' ? 2025 : 2026
    for (const language of ['zh', 'en'] as const) {
      const forms = exported(db, table, { language, year })
      expect(forms.reduce((sum, form) => sum + recordCount(form), 0)).toBeGreaterThan(0)
      expect(textsOf(forms)).not.toMatch(/forms:|settings:|\{\{/)
    }
  })

  it.each(tables)(
    '$table shows no whole number of a card or telephone where masked',
    ({ table }) => {
      const db = sampleLedger()
      db.prepare(
        "UPDATE activity SET minutes = '电话10000000001，证号99999919620504023X。', remark = '0999-1234567'",
      ).run()
      const forms = exported(db, table, { masked: true, year: table === 'appraisal' ? 2025 : 2026 })
      const texts = textsOf(forms)
      expect(texts).not.toMatch(/999999(?:19|20)\d{9}[\dX]|(?<![\d.])1\d{10}(?!\d)|0999-1234567/)
      if (table === 'roster') expect(texts).toContain('已隐去')
    },
  )
})
