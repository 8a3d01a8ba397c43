import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { branches, openTownship } from '../fixtures/township.ts'
import { Shell } from '../pages/shell.ts'

test('all branches stand in one list, by period, and lead to their checklist', async ({
  app,
  today,
}) => {
  const { page } = app
  await openTownship(app, today)
  const shell = new Shell(page)
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
  // The duties of one area instead of all areas.
  const duty = list.getByRole('columnheader', { name: '支委会' })
  await expect(duty).toHaveCount(0)
  await page.getByTestId('area').click()
  await page.getByTitle(text('settings:areas.B'), { exact: true }).click()
  await expect(duty).toBeVisible()
  await row.getByRole('button').click()
  await shell.assert.shows('checklist')
})
