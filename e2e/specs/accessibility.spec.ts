import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inRoot } from '../../build/paths.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { DuesPage } from '../pages/dues-page.ts'
import { ExportsPage } from '../pages/exports-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { LockPage } from '../pages/lock-page.ts'
import { MembersPage } from '../pages/members-page.ts'
import { PackagesPage } from '../pages/packages-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { SearchPalette } from '../pages/search-palette.ts'
import { screens, Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

/** What a person who cannot see or point would stumble over: rule, and where. */
async function obstacles(page: Page): Promise<string[]> {
  // Legacy mode, because an Electron window cannot open the blank page that axe finishes in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Whatever passes is not described, which saves time on a screen of many fields.
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${String(target)} ${html}`))
}

async function openSample({ page }: RunningApp): Promise<Shell> {
  await new StartPage(page).openSample()
  const shell = new Shell(page)
  await shell.assert.shows('today')
  return shell
}

test('the first screen has no obstacle and fits', async ({ app }) => {
  expect(await obstacles(app.page)).toEqual([])
  await new Shell(app.page).assert.fits()
})

/** Half of the screens each, so that the two workers share them and the app starts twice only. */
const halves = [screens.slice(0, screens.length / 2), screens.slice(screens.length / 2)]
for (const half of halves) {
  test(`${half.join(', ')} have no obstacle and fit`, async ({ app }) => {
    test.slow()
    const shell = await openSample(app)
    for (const screen of half) {
      await test.step(screen, async () => {
        await shell.open(screen)
        expect(await obstacles(app.page)).toEqual([])
        await shell.assert.fits()
      })
    }
  })
}

const supervision = [
  ['matrix', 'supervision:title'],
  ['rounds', 'supervision:round.title'],
  ['rectification', 'supervision:rectification.title'],
] as const

test('exports, empty forms, packages, all branches and rounds have no obstacle and fit', async ({
  app,
}) => {
  const shell = await openSample(app)
  const exports = new ExportsPage(app.page)
  const packages = new PackagesPage(app.page)
  const tabs = [
    () => exports.openTables(),
    () => exports.openTemplates(),
    () => packages.open(),
    ...supervision.map(([address, title]) => async () => {
      await app.page.evaluate(`location.hash = '/checklist/${address}'`)
      await shell.assert.heading(text(title))
    }),
  ]
  for (const open of tabs) {
    await open()
    expect(await obstacles(app.page)).toEqual([])
    await shell.assert.fits()
  }
})

test.describe('a ledger with a password', () => {
  test.use({ actors: ['赵试一', '钱试二'] })

  test('its key, its door, who works and the settings have no obstacle and fit', async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    const [lock, shell] = [new LockPage(page), new Shell(page)]
    await app.dialogs.answerSave(app.file('新支部.ledger'))
    await new StartPage(page).create({ name: '样例村党支部', password: '试验密码一二三四' })
    await shell.assert.heading(text('lock:key.title'))
    expect(await obstacles(page)).toEqual([])
    await lock.putKeyAway()
    await shell.assert.heading(text('actor:title'))
    expect(await obstacles(page)).toEqual([])
    await page.getByRole('button', { name: '钱试二' }).click()
    await shell.open('settings')
    await page.getByRole('button', { name: text('health:run') }).click()
    await expect(page.getByText(text('health:ok'))).toBeVisible()
    expect(await obstacles(page)).toEqual([])
    await shell.assert.fits()
    await page.getByRole('button', { name: text('lock:settings.lockNow') }).click()
    await lock.assert.waits('样例村党支部')
    await lock.open('falsch')
    await lock.assert.refused()
    expect(await obstacles(page)).toEqual([])
    await shell.assert.fits()
  })
})

test('the search has no obstacle and fits', async ({ app }) => {
  const shell = await openSample(app)
  const palette = new SearchPalette(app.page)
  await palette.openByKey()
  expect(await obstacles(app.page)).toEqual([])
  await palette.type('试')
  await palette.assert.chosen(0)
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
})

test('the preview of an import has no obstacle and fits', async ({ app }) => {
  const shell = await openSample(app)
  await shell.open('import')
  const imports = new ImportPage(app.page)
  await imports.drop(inRoot('resources/samples/01-党员花名册-村党支部.xlsx'))
  await expect(imports.commitButton).toBeEnabled()
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
})

test('a drawer has no obstacle', async ({ app }) => {
  const shell = await openSample(app)
  const today = new TodayPage(app.page)
  await today.openCell('F-01', '2026-02')
  expect(await obstacles(app.page)).toEqual([])
  await shell.closeDrawer()
  const members = new MembersPage(app.page)
  await shell.open('members')
  await members.open('赵试一')
  expect(await obstacles(app.page)).toEqual([])
  await members.press(text('members:actions.edit'))
  expect(await obstacles(app.page)).toEqual([])
})

test('the details of dues, the list of arrears and what was handed over have no obstacle', async ({
  app,
}) => {
  const shell = await openSample(app)
  const dues = new DuesPage(app.page)
  await shell.open('dues')
  await dues.openDetail('孙试三', 3)
  expect(await obstacles(app.page)).toEqual([])
  await shell.closeDrawer()
  await dues.openArrears()
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
  await dues.openHandover()
  await expect(app.page.getByRole('table')).toHaveCount(2)
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
})

test('the form of an activity has no obstacle', async ({ app }) => {
  const shell = await openSample(app)
  const activities = new ActivitiesPage(app.page)
  await shell.open('activities')
  await activities.record()
  await expect(shell.drawer).toBeVisible()
  await activities.save()
  expect(await obstacles(app.page)).toEqual([])
})

test('plan and pictures of a year have no obstacle and fit', async ({ app }) => {
  const shell = await openSample(app)
  const activities = new ActivitiesPage(app.page)
  await shell.open('activities')
  await activities.openPart('plan')
  await expect(app.page.getByText(text('common:marks.late')).first()).toBeVisible()
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
  await activities.openPart('pictures')
  await expect(activities.picture('areas').locator('svg')).toBeVisible()
  expect(await obstacles(app.page)).toEqual([])
  await shell.assert.fits()
})

test('the form of an entry and its drawer have no obstacle', async ({ app }) => {
  test.slow()
  const shell = await openSample(app)
  const registers = new RegistersPage(app.page)
  await shell.open('registers')
  for (const register of ['talk', 'election', 'motion', 'dutyEntry'] as const) {
    await registers.choose(register)
    await registers.add()
    await registers.save()
    expect(await obstacles(app.page)).toEqual([])
    await shell.closeDrawer()
  }
  await registers.choose('admission')
  await registers.open(registers.rows.first())
  await expect(shell.drawer.getByRole('listitem')).toHaveCount(25)
  expect(await obstacles(app.page)).toEqual([])
  await shell.closeDrawer()
  await registers.choose('appraisal')
  await registers.add()
  await registers.fill(text('registers:fields.appraisal.year'), '2023')
  await registers.save()
  await expect(shell.drawer).toContainText(text('registers:form.savedGoOn'))
  expect(await obstacles(app.page)).toEqual([])
})

test('the matrix is read and opened by keyboard alone', async ({ app }) => {
  const { page } = app
  const shell = await openSample(app)
  const today = new TodayPage(page)
  const start = today.cell('B-02', '2026-01')
  await start.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(today.cell('B-02', '2026-02')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(today.cell('B-01', '2026-Q1')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(start).toBeFocused()
  await page.keyboard.press('End')
  await expect(today.cell('B-02', '2026-12')).toBeFocused()
  // One stop for Tab, however many cells there are.
  await expect(today.matrix.locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(shell.drawer).toContainText(rule('B-02').text.zh)
})

test('a drawer gives the keyboard back to where it was opened', async ({ app }) => {
  const shell = await openSample(app)
  const cell = new TodayPage(app.page).cell('B-02', '2026-03')
  await cell.focus()
  await app.page.keyboard.press('Enter')
  await shell.closeDrawer()
  await expect(cell).toBeFocused()
})
