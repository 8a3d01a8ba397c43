import { readFileSync } from 'node:fs'
import { inRoot } from '../../build/paths.ts'
import { readWorkbook } from '../../electron/workbook/read/read-workbook.ts'
import { columnNumber, type Grid } from '../../shared/sheets/grid.ts'
import type { DutyStatus } from '../../shared/rules/finding.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { ChecklistPage, type Counts } from '../pages/checklist-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

test.use({ today: '2024-11-22' })

const workbook = '04-三会一课与主题党日台账.xlsx'
const may = text('common:dates.month', { year: 2024, month: 5 })
const columns = { status: 'B', rule: 'D', period: 'F' } as const

async function createLedger({ page, dialogs, file }: RunningApp): Promise<void> {
  await dialogs.answerSave(file('试点社区.ledger'))
  await new StartPage(page).create({ name: '样例社区第一支部', kind: 'community' })
  await new Shell(page).assert.shows('today')
}

async function lookAtWorkbook({ page, dialogs }: RunningApp): Promise<ImportPage> {
  const imports = new ImportPage(page)
  await new Shell(page).open('import')
  await imports.assert.noHistory()
  await dialogs.answerOpen(inRoot(`resources/samples/${workbook}`))
  await imports.choose()
  return imports
}

/** Rows of the exported sheet as status, rule and period; headings and notes fall out. */
function linesOf(grid: Grid): string[][] {
  const letters = Object.values(columns)
  return [...grid.rows.values()].map((row) =>
    letters.map((letter) => row.get(columnNumber(letter))?.text ?? ''),
  )
}

/** How often each status stands in the exported workbook. */
function countsOf(sheets: readonly Grid[]): Counts {
  const marks = sheets.flatMap(linesOf).map(([status]) => status)
  const count = (status: DutyStatus): number =>
    marks.filter((mark) => mark === text(`forms:checklist.statusOf.${status}`)).length
  return {
    late: count('late'),
    wrong: count('wrong'),
    due: count('due'),
    done: count('done'),
    notApplicable: count('notApplicable'),
    suspect: marks.filter((mark) => mark === text('forms:suspects.mark')).length,
  }
}

test('an Excel ledger goes in, the checklist with its rules comes out, and all is undone', async ({
  app,
}) => {
  const { page, dialogs, file } = app
  const shell = new Shell(page)
  const today = new TodayPage(page)
  const checklist = new ChecklistPage(page)

  await test.step('create a ledger', () => createLedger(app))

  const imports = await test.step('look at the workbook before anything is written', async () => {
    const preview = await lookAtWorkbook(app)
    const none = { updated: 0, unchanged: 0 }
    await preview.assert.outcome('三会一课', 'meetingLedger', { ...none, inserted: 16, refused: 2 })
    await preview.assert.outcome('主题党日', 'themeDayLedger', { ...none, inserted: 9, refused: 0 })
    await preview.assert.problems({ E22: 'error', E23: 'error', K15: 'warning', J24: 'warning' })
    await preview.openTable('主题党日', 'themeDayLedger')
    await preview.assert.problems({})
    return preview
  })

  await test.step('write it, and see the year', async () => {
    await imports.commit()
    await shell.open('today')
    await today.assert.cell('B-02', '2024-05', 'late')
    await today.assert.cell('B-02', '2024-04', 'done')
  })

  await test.step('the missing meeting names its rule and what to do', async () => {
    await today.openCell('B-02', '2024-05')
    await today.assert.basis('B-02', 'rules:remedy.record.committeeMeeting')
    await expect(shell.drawer).toContainText('第十二条')
    await shell.closeDrawer()
  })

  await test.step('the exported checklist says the same as the window', async () => {
    await shell.open('checklist')
    const counts = await checklist.counts()
    const exported = file('检查清单.xlsx')
    await dialogs.answerSave(exported)
    await checklist.exportWorkbook()
    const grids = readWorkbook(readFileSync(exported), exported)
    expect(grids.flatMap(linesOf)).toContainEqual([
      text('forms:checklist.statusOf.late'),
      'B-02',
      may,
    ])
    expect(countsOf(grids)).toEqual(counts)
    expect(counts.done).toBeGreaterThan(0)
    await checklist.showOnly('late')
    await checklist.search(rule('B-02').title.zh)
    await checklist.assert.row(text('common:marks.late'), rule('B-02').title.zh, may)
  })

  await test.step('the import is taken back', async () => {
    await shell.open('import')
    await imports.undo(workbook)
    await shell.open('today')
    await today.assert.cell('B-02', '2024-04', 'late')
    await shell.open('activities')
    await new ActivitiesPage(page).assert.empty()
  })
})
