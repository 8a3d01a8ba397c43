import { existsSync, readFileSync } from 'node:fs'
import { exportTables } from '../../electron/services/export/export-forms.ts'
import { recognizeWorkbook } from '../../electron/workbook/read-file.ts'
import { templateKinds } from '../../shared/sheets/templates/templates.ts'
import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { wordText } from '../fixtures/word-text.ts'
import { ExportsPage } from '../pages/exports-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

const read = (file: string) => recognizeWorkbook({ name: 'file.xlsx', bytes: readFileSync(file) })

/** The identity numbers of a roster, as far as they can be read. */
const numbers = (file: string): string[] =>
  read(file).flatMap((table) =>
    table.kind === 'memberRoster' ? table.records.flatMap(({ idCard }) => idCard ?? []) : [],
  )

test('an empty form is saved, and goes back in without a record', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const exports = new ExportsPage(app.page)
  await exports.openTemplates()
  await expect(exports.files).toHaveCount(templateKinds.length)
  const file = app.file('花名册.xlsx')
  await app.dialogs.answerSave(file)
  await exports.saveTemplate('memberRoster')
  await exports.assert.saved('花名册.xlsx')
  const [table, ...others] = read(file)
  expect(others).toEqual([])
  expect(table).toMatchObject({ kind: 'memberRoster', records: [], problems: [] })
  await new Shell(app.page).open('import')
  const imports = new ImportPage(app.page)
  await imports.drop(file)
  const none = { inserted: 0, updated: 0, unchanged: 0, refused: 0 }
  await imports.assert.outcome('党员花名册', 'memberRoster', none)
  await imports.assert.nothingNew()
})

test('the report of the year is written for Word, and its figures as a workbook', async ({
  app,
}) => {
  await new StartPage(app.page).openSample()
  const exports = new ExportsPage(app.page)
  await exports.openTables()
  const report = app.file('报告.docx')
  await app.dialogs.answerSave(report)
  await exports.saveTable(text('exports:reports.annual.name'))
  await exports.assert.saved('报告.docx')
  const words = wordText(report)
  expect(words).toContain('2026年度党建工作报告')
  expect(words).toContain('在册党员 28 人')
  expect(words).not.toContain('{{')

  await app.dialogs.answerSave(app.file('数据.xlsx'))
  await exports.saveTable(text('exports:reports.figures.name'))
  await exports.assert.saved('数据.xlsx')
  expect(existsSync(app.file('数据.xlsx'))).toBe(true)
})

test('every table that can be exported is offered, and a roster reads back', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const exports = new ExportsPage(app.page)
  await exports.openTables()
  await expect(exports.files).toHaveCount(exportTables.length)
  const [open, masked] = [app.file('花名册.xlsx'), app.file('公示.xlsx')]
  const name = text('exports:tables.roster.name')
  await app.dialogs.answerSave(open)
  await exports.saveTable(name)
  await exports.assert.saved('花名册.xlsx')
  await exports.mask()
  await app.dialogs.answerSave(masked)
  await exports.saveTable(name)
  await exports.assert.saved('公示.xlsx')
  expect(numbers(open).length).toBeGreaterThan(10)
  expect(numbers(masked)).toEqual([])
})

test('a dialog that is cancelled writes nothing and says nothing', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const exports = new ExportsPage(app.page)
  await exports.openTemplates()
  await app.dialogs.answerSave('')
  await exports.saveTemplate('duesMatrix')
  await expect.poll(() => app.dialogs.leftOver()).toEqual([])
  await exports.assert.nothingSaid()
})

test('lists are exported in one way', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  for (const screen of ['members', 'activities', 'checklist'] as const) {
    await shell.open(screen)
    const file = app.file(`${screen}.xlsx`)
    await app.dialogs.answerSave(file)
    await app.page.getByRole('button', { name: text('exports:excel') }).click()
    await new ExportsPage(app.page).assert.saved(`${screen}.xlsx`)
    expect(existsSync(file)).toBe(true)
  }
})
