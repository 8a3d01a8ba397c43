import type { Locator } from '@playwright/test'
import { textSizes } from '../../shared/contract/app.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { rule, text, textsIn } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { ChecklistPage } from '../pages/checklist-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { screens, Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

async function openSample({ page }: RunningApp): Promise<Shell> {
  await new StartPage(page).openSample()
  const shell = new Shell(page)
  await shell.assert.shows('today')
  return shell
}

test('Today shows what is owed and the start of the year without scrolling', async ({ app }) => {
  const shell = await openSample(app)
  const today = new TodayPage(app.page)
  for (const language of ['zh-CN', 'en'] as const) {
    await shell.setLanguage(language)
    await new Shell(app.page, textsIn(language)).assert.shows('today')
    for (const area of ['A', 'B']) await expect(today.area(area)).toBeInViewport({ ratio: 1 })
    await expect(today.cell('B-02', '2026-05')).toBeInViewport({ ratio: 1 })
  }
})

test('the year is told by area; one opens, and what does not apply is shown when asked for', async ({
  app,
}) => {
  await openSample(app)
  const today = new TodayPage(app.page)
  await expect(today.cell('F-01', '2026-02')).toHaveCount(0)
  await today.unfold('F')
  await expect(today.cell('F-01', '2026-02')).toBeVisible()
  const rows = today.matrix.getByRole('row')
  const before = await rows.count()
  const idle = new RegExp(text('today:matrix.showIdle', { n: '\\d+' }))
  await app.page.getByRole('button', { name: idle }).click()
  expect(await rows.count()).toBeGreaterThan(before)
  await app.page.getByRole('button', { name: text('today:matrix.openAll') }).click()
  await app.page.getByRole('button', { name: text('today:matrix.foldAll') }).click()
  await expect(today.cell('B-02', '2026-05')).toHaveCount(0)
})

test('the checklist hides what does not apply until it is asked for', async ({ app }) => {
  const shell = await openSample(app)
  await shell.open('checklist')
  const checklist = new ChecklistPage(app.page)
  const { notApplicable } = await checklist.counts()
  expect(notApplicable).toBeGreaterThan(0)
  const mark = text('common:marks.notApplicable')
  await expect(checklist.rows.first()).toBeVisible()
  await expect(checklist.rows.filter({ hasText: mark })).toHaveCount(0)
  await checklist.showOnly('notApplicable')
  await expect(checklist.rows.first()).toContainText(mark)
  await checklist.showOnly('notApplicable')
  await checklist.chooseArea('C')
  await expect(checklist.rows.first()).toContainText(rule('C-01').title.zh)
})

test('the committee is chosen where the ledger has one', async ({ app }) => {
  const shell = await openSample(app)
  await shell.chooseOrganization(text('common:branchAndCommittee'))
  await shell.chooseOrganization('中共样例镇委员会')
  await expect(new TodayPage(app.page).cell('B-02', '2026-05')).toHaveCount(0)
  await shell.open('checklist')
  await shell.open('registers')
  await expect(app.page.getByTestId('register-talk')).toHaveCount(0)
  await expect(app.page.getByTestId('register-inspection')).toBeVisible()
  // A committee has no members to talk with: the register of talks gives way to one of its own.
  await new RegistersPage(app.page).assert.heading('dutyEntry')
})

test('each screen starts at its top', async ({ app }) => {
  const shell = await openSample(app)
  await shell.setTextSize(150)
  await expect(new TodayPage(app.page).matrix).toBeVisible()
  const top = (): Promise<number> => app.page.getByRole('main').evaluate((one) => one.scrollTop)
  await app.page.getByRole('main').evaluate((one) => one.scrollTo(0, 400))
  expect(await top()).toBeGreaterThan(0)
  await shell.open('import')
  expect(await top()).toBe(0)
  await shell.open('today')
  expect(await top()).toBe(0)
})

test('the samples of text size are in order and have names', async ({ app }) => {
  const shell = new Shell(app.page)
  for (const size of textSizes) {
    await shell.setTextSize(size)
    const radios = app.page.getByRole('radiogroup', { name: text('common:textSize') })
    for (const each of textSizes) {
      const name = text(`common:textSizes.${each}`)
      await expect(radios.getByRole('radio', { name, exact: true })).toHaveCount(1)
    }
    const letters = radios.getByText(text('common:letter'), { exact: true })
    const heights = await letters.evaluateAll((all) =>
      all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    )
    expect(heights).toHaveLength(3)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(new Set(heights).size).toBe(3)
  }
})

/** Names and titles that only assistive technology says. */
function spokenWords(within: Locator): Promise<string[]> {
  return within
    .locator('[aria-label], [title]')
    .evaluateAll((all) =>
      all.flatMap((one) =>
        one.closest('[aria-hidden="true"]')
          ? []
          : [one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? ''],
      ),
    )
}

/** Each language is named in itself; paths and names of files are the person's own. */
const mayBeEnglish = (word: string): boolean =>
  word === text('common:languages.en') || /\p{Script=Han}|[\\/]/u.test(word)

test('in Chinese nothing is named in English', async ({ app }) => {
  const shell = await openSample(app)
  const body = app.page.locator('body')
  const english = async (): Promise<string[]> => {
    const words = await spokenWords(body)
    return words.filter((word) => /[a-z]{3}/.test(word) && !mayBeEnglish(word))
  }
  for (const screen of screens) {
    await shell.open(screen)
    expect(await english()).toEqual([])
  }
  await shell.open('checklist')
  const checklist = new ChecklistPage(app.page)
  await checklist.search(text('common:activityKinds.committeeMeeting'))
  await checklist.chooseDuty(rule('B-02').title.zh)
  expect(await english()).toEqual([])
  await shell.open('activities')
  const activities = new ActivitiesPage(app.page)
  await activities.record()
  await expect(shell.drawer).toBeVisible()
  expect(await english()).toEqual([])
  await activities.save()
  expect(await english()).toEqual([])
  await shell.closeDrawer()
  await activities.open(activities.rows.first())
  expect(await english()).toEqual([])
})

test('what was paid is told in yuan', async ({ app }) => {
  const shell = await openSample(app)
  await new TodayPage(app.page).openCell('F-01', '2026-02')
  const amount = text('common:evidence.paid', { amount: '\\d+\\.\\d{2}' })
  const payments = shell.drawer.getByRole('listitem').filter({ hasText: new RegExp(`${amount}$`) })
  await expect(payments.first()).toBeVisible()
})

test('the checklist keeps room for its lines with text of 150 %', async ({ app }) => {
  const shell = await openSample(app)
  await shell.setTextSize(150)
  await shell.open('checklist')
  const { rows } = new ChecklistPage(app.page)
  for (const line of [0, 1, 2]) await expect(rows.nth(line)).toBeInViewport({ ratio: 1 })
})
