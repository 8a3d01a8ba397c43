import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { SearchPalette } from '../pages/search-palette.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

async function openSample({ page }: RunningApp): Promise<SearchPalette> {
  await new StartPage(page).openSample()
  await new Shell(page).assert.shows('today')
  return new SearchPalette(page)
}

test('a member is found by initials and opens by the keyboard alone', async ({ app }) => {
  const palette = await openSample(app)
  await palette.openByKey()
  await palette.type('zsy')
  await palette.assert.first('赵试一')
  await palette.press('Enter')
  await palette.assert.closed()
  const shell = new Shell(app.page)
  await expect(shell.drawer).toContainText('赵试一')
  await shell.closeDrawer()
  await palette.openByKey()
  await expect(app.page.getByText(text('search:recent'))).toBeVisible()
  await palette.assert.first('赵试一')
})

test('two characters of Chinese find meetings and entries, and arrows choose among them', async ({
  app,
}) => {
  const palette = await openSample(app)
  await palette.open()
  await palette.type('党费')
  await palette.assert.first(/党费/)
  await palette.assert.chosen(0)
  await palette.press('ArrowDown')
  await palette.assert.chosen(1)
  await palette.press('ArrowUp', 'ArrowUp')
  await palette.assert.chosen((await palette.hits.count()) - 1)
  await palette.press('Enter')
  await expect(new Shell(app.page).drawer).toBeVisible()
})

test('what stands nowhere is said, and Escape closes', async ({ app }) => {
  const palette = await openSample(app)
  await palette.openByKey()
  await expect(app.page.getByText(text('search:help'))).toBeVisible()
  await palette.type('无此内容')
  await palette.assert.none('无此内容')
  await palette.press('Escape')
  await palette.assert.closed()
})
