import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { branches, makeTownship } from '../fixtures/township.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test('all branches stand in one list, by period, and lead to their checklist', async ({
  app,
  today,
}) => {
  const { page } = app
  const file = app.file('镇.ledger')
  makeTownship(file, today)
  await app.dialogs.answerOpen(file)
  await new StartPage(page).openFile()
  const shell = new Shell(page)
  await shell.assert.shows('today')
  await shell.open('checklist')
  await page.getByRole('link', { name: text('supervision:tabs.matrix') }).click()
  await shell.assert.heading(text('supervision:title'))
  const shown = text('supervision:shown', { shown: branches, all: branches })
  await expect(page.getByText(shown)).toBeVisible()
  const list = page.getByRole('region', { name: text('supervision:title') })
  const row = list.getByRole('row').last()
  const whole = (await row.textContent()) ?? ''
  expect(whole).toMatch(/\d+\.\d%/)
  await page.getByTestId('period').click()
  await page.getByTitle(text('supervision:quarter', { n: 1 }), { exact: true }).click()
  await expect(row).not.toHaveText(whole)
  await shell.assert.fits()
  await row.getByRole('button').click()
  await shell.assert.shows('checklist')
})
