import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../build/paths.ts'
import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2024-11-22' })

const [first, second] = ['试点村党支部', '样例镇第二村党支部']

/** What a township got from its branches: two rosters, a list of nobody it knows, and a note. */
function fillFolder(folder: string): void {
  mkdirSync(folder)
  copyFileSync(inRoot('resources/samples/01-党员花名册-村党支部.xlsx'), join(folder, '试点村.xlsx'))
  const people = ['1,周试五,男,1970.01,1998.07.01', '2,吴试六,女,1971.02,1999.07.01']
  const roster = ['样例镇第二村党支部党员花名册', '序号,姓名,性别,出生年月,入党时间', ...people]
  writeFileSync(join(folder, '二.csv'), roster.join('\n'))
  writeFileSync(join(folder, '三.csv'), roster.join('\n').replace('第二村', '远方村'))
  writeFileSync(join(folder, '说明.docx'), '不是表')
}

test('workbooks of several branches go in together, each to its branch', async ({ app }) => {
  const { page } = app
  const folder = app.file('交来的表')
  fillFolder(folder)
  await app.dialogs.answerSave(app.file('镇.ledger'))
  await new StartPage(page).createTownship('中共样例镇委员会', [first, second])
  const shell = new Shell(page)
  await shell.open('import')
  await app.dialogs.answerOpen(folder)
  await page.getByRole('button', { name: text('import:folder.choose') }).click()
  const table = page.getByRole('table', { name: text('import:folder.list') })
  const row = (file: string) => table.getByRole('row').filter({ hasText: file })
  await expect(row('二.csv')).toContainText(second)
  await expect(row('三.csv')).toContainText('远方村')
  await expect(row('三.csv')).toContainText(text('import:folder.refused'))
  await expect(row('试点村.xlsx')).toContainText(
    text('import:folder.would', { inserted: 21, updated: 0, unchanged: 0, rowsRefused: 2 }),
  )
  await expect(table.getByRole('row')).toHaveCount(4)
  await shell.assert.fits()
  await page.getByRole('button', { name: text('import:folder.commit', { n: 2 }) }).click()
  await expect(page.getByText(text('import:folder.done'))).toBeVisible()
  await expect(page.getByTestId('batches').getByRole('row')).toHaveCount(3)
  const members = new MembersPage(page)
  await shell.open('members')
  await members.assert.shown(23, 23)
})
