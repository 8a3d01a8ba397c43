import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
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
