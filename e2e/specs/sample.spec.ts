import { maskIdCard } from '../../shared/sheets/forms/mask.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text, textsIn } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { MembersPage } from '../pages/members-page.ts'
import { screens, Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

async function openSample({ page }: RunningApp): Promise<Shell> {
  await new StartPage(page).openSample()
  const shell = new Shell(page)
  await shell.assert.shows('today')
  return shell
}

test('the first screen offers the sample, and Today shows what is overdue', async ({ app }) => {
  const start = new StartPage(app.page)
  const today = new TodayPage(app.page)
  await start.assert.welcomes()
  await start.assert.offersSample()
  await start.assert.nothingRecent()
  await openSample(app)
  await expect(app.page.getByRole('note')).toHaveText(text('common:sampleNote'))
  const late = today.section('late').getByRole('listitem')
  await expect(late).toHaveCount(3)
  await today.showAll('late')
  expect(await late.count()).toBeGreaterThan(3)
  // Five months of one member are one line.
  const span = { year: 2026, from: 1, to: 5, months: 5, name: '孙试三' }
  const line = text('rules:today.F-01.lateMonthsOne', span)
  await expect(late.filter({ hasText: line })).toHaveCount(1)
  await expect(today.matrix).toBeVisible()
})

test('a member is found by pinyin initials, the ID number is masked until asked', async ({
  app,
}) => {
  const shell = await openSample(app)
  const members = new MembersPage(app.page)
  await shell.open('members')
  await members.assert.shown(28, 28)
  await members.search('zsy')
  await expect(members.member('赵试一')).toBeVisible()
  await members.assert.shown(await members.rows.count(), 28)
  await expect(members.member('孙试三')).toHaveCount(0)
  await members.open('赵试一')
  const masked = await members.idCard(/^\d{6}\*{8}\d{3}[\dX]$/).textContent()
  await expect(members.idCard(/^\d{17}[\dX]$/)).toHaveCount(0)
  await members.showNumbers()
  const full = await members.idCard(/^\d{17}[\dX]$/).textContent()
  expect(maskIdCard(full ?? '')).toBe(masked)
  await members.hideNumbers()
  await expect(members.idCard(/^\d{17}[\dX]$/)).toHaveCount(0)
})

test('an activity opens from the list with what was recorded', async ({ app }) => {
  const shell = await openSample(app)
  const activities = new ActivitiesPage(app.page)
  await shell.open('activities')
  await activities.assert.shown(26, 26)
  await activities.open(activities.rows.first())
  await expect(shell.drawer).toContainText(text('common:activityKinds.partyLecture'))
  await expect(shell.drawer).toContainText(
    text('common:dates.day', { year: 2026, month: 6, day: 15 }),
  )
  await shell.closeDrawer()
})

test('in English no screen keeps a Chinese heading, link, column or field', async ({ app }) => {
  const chinese = await openSample(app)
  await chinese.setLanguage('en')
  const english = textsIn('en')
  const shell = new Shell(app.page, english)
  for (const screen of screens) {
    await shell.open(screen)
    const words = app.page
      .getByRole('heading')
      .or(app.page.getByRole('columnheader'))
      .or(shell.navigation.getByRole('link'))
      .or(app.page.getByRole('searchbox'))
      .or(app.page.getByRole('combobox'))
    // What stands on a sheet of the print preview are the ledger's own names.
    const names = await words.evaluateAll(
      (all, preview) =>
        all.flatMap((one) => {
          const isOnSheet = one.closest(`section[aria-label="${preview}"]`) !== null
          return isOnSheet ? [] : [one.textContent, one.getAttribute('aria-label') ?? '']
        }),
      english('paper:preview'),
    )
    expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([])
    await expect(app.page).toHaveTitle(english('common:appName'))
  }
  await shell.setLanguage('zh-CN')
  await chinese.assert.shows('settings')
})

test('with text of 150 % nothing is cut off at the right', async ({ app }) => {
  const shell = await openSample(app)
  const letter = (): Promise<number> =>
    app.page
      .getByRole('paragraph')
      .last()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const before = await letter()
  await shell.setTextSize(150)
  await expect.poll(letter).toBeCloseTo(1.5 * before, 1)
  for (const screen of screens) {
    await shell.open(screen)
    await shell.assert.fits()
  }
  await shell.switchLedger()
  await new StartPage(app.page).assert.welcomes()
  await shell.assert.fits()
})
