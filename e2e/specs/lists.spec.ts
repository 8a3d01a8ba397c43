import ExcelJS from 'exceljs'
import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

test('every list says that nothing is found, and takes its conditions away', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  for (const screen of ['members', 'activities', 'registers', 'checklist'] as const) {
    await shell.open(screen)
    const main = app.page.getByRole('main')
    const search = main.getByRole('searchbox').last()
    await search.fill('zzz 没有这样的字')
    await expect(main.getByText(text(`${screen}:noneFound.title`))).toBeVisible()
    await main.getByRole('button', { name: text('common:clearFilters') }).click()
    await expect(search).toHaveValue('')
    await expect(main.getByRole('table').first()).toBeVisible()
  }
})

test('a list is printed and exported as it is shown: filtered, and in its order', async ({
  app,
}) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('members')
  const main = app.page.getByRole('main')
  await main.getByRole('searchbox').last().fill('z')
  await main.getByRole('columnheader', { name: text('members:columns.joinDate') }).click()
  const names = main.getByRole('table').getByRole('row').getByRole('button')
  await expect(names.first()).toHaveText('张试四')
  const shown = await names.allTextContents()
  expect(shown.length).toBeLessThan(28)
  const file = app.file('所列.xlsx')
  await app.dialogs.answerSave(file)
  await main.getByRole('button', { name: text('common:list.export') }).click()
  await expect(app.page.getByText('所列.xlsx')).toBeVisible()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const cells = workbook.worksheets[0]?.getColumn(2).values.map(String) ?? []
  expect(cells.filter((cell) => shown.includes(cell))).toEqual(shown)
  await main.getByRole('button', { name: text('common:list.print') }).click()
  const sheet = new PaperPage(app.page).sheet(1)
  await expect(sheet.getByRole('row').nth(1)).toContainText('张试四')
  await expect(sheet).toContainText(text('members:shown', { shown: shown.length, all: 28 }))
})

test('the grid of dues and the plan are printed as they are shown, too', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  const paper = new PaperPage(app.page)
  const print = app.page.getByRole('button', { name: text('common:list.print') })
  await shell.open('dues')
  await app.page.getByRole('main').getByRole('searchbox').fill('孙试三')
  await print.click()
  await expect(paper.sheet(1).getByRole('row')).toHaveCount(2)
  await expect(paper.sheet(1)).toContainText('孙试三')
  await paper.assert.nothingCut()
  await shell.open('activities')
  await new ActivitiesPage(app.page).openPart('plan')
  await print.click()
  await expect(paper.sheet(1)).toContainText(text('plan:columns.held'))
  await paper.assert.nothingCut()
})
