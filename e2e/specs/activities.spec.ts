import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { InputCounter } from '../pages/input-counter.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

test.use({ today: '2026-07-02' })

const july = text('common:dates.month', { year: 2026, month: 7 })
const day = text('common:dates.day', { year: 2026, month: 7, day: 2 })
const remedy = text('rules:remedy.record.committeeMeeting')

test.beforeEach(async ({ app }) => {
  await new StartPage(app.page).openSample()
})

test('a committee meeting with everybody present takes at most twelve inputs from Today', async ({
  app,
}) => {
  const { page } = app
  const shell = new Shell(page)
  const activities = new ActivitiesPage(page)
  const counter = new InputCounter(page)
  const line = new TodayPage(page).todo('B-02', july)
  await expect(line).toBeVisible()
  await counter.start()
  await line.getByRole('button', { name: remedy }).click()
  // Time, place and people stand there already, and say where they come from.
  await expect(activities.moment('heldOn')).toHaveValue('2026-07-02')
  await expect(activities.textOf('host')).not.toHaveValue('')
  await expect(shell.drawer).toContainText(rule('B-02').text.zh)
  await activities.write('agenda', '研究七月份重点工作')
  await activities.write('minutes', '赵试一通报了六月工作，与会委员逐项讨论，同意安排。')
  await activities.save()
  await activities.assert.saved()
  const inputs = await counter.count()
  console.log(`a committee meeting took ${inputs} inputs`)
  expect(inputs).toBeGreaterThan(3)
  expect(inputs).toBeLessThanOrEqual(12)
  await new TodayPage(page).assert.cell('B-02', '2026-07', 'done')
})

test('a general meeting: leave by initials, an outline, a vote, a file, and a correction', async ({
  app,
}) => {
  const { page, file } = app
  const shell = new Shell(page)
  const activities = new ActivitiesPage(page)
  const sheet = file('签到表.txt')
  writeFileSync(sheet, '到会人员签名')
  await shell.open('activities')
  await activities.record()
  await activities.chooseKind('generalMeeting')
  await activities.chooseKind('themeDay')
  await activities.fillDay('2026-07-02')
  await activities.putOnLeave('qse', '出差')
  await expect(activities.person('钱试二')).toHaveAccessibleName(
    text('recording:list.chip', { name: '钱试二', state: text('recording:states.onLeave') }),
  )
  await activities.write('place', '村文化广场')
  await activities.insertOutline()
  await expect(activities.textOf('minutes')).toHaveValue(
    new RegExp(text('recording:outlines.minutes.themeDay').split('\n')[0] ?? ''),
  )
  await activities.vote('村集体资金使用方案', [2, 0, 0])
  await expect(shell.drawer).toContainText(rule('B-10').text.zh)
  await activities.attach(sheet)
  await activities.save()
  await activities.assert.saved()
  await expect(shell.notice(text('recording:attach.kept', { n: 1 }))).toBeVisible()

  await test.step('the drawer shows the file, the change keeps what the form does not show', async () => {
    await activities.open(activities.on(day))
    await expect(shell.drawer).toContainText('签到表')
    await expect(shell.drawer).toContainText('出差')
    await activities.change()
    await expect(activities.textOf('place')).toHaveValue('村文化广场')
    await activities.person('钱试二').click()
    await activities.save()
    await expect(shell.notice(text('recording:change.saved'))).toBeVisible()
    await expect(shell.drawer).toContainText(text('common:attendanceStates.absent'))
  })
  expect(readFileSync(sheet, 'utf8')).toBe('到会人员签名')
})

test('a form that was begun comes back from the ledger after the window is gone', async ({
  app,
}) => {
  const { page } = app
  const activities = new ActivitiesPage(page)
  const shell = new Shell(page)
  await shell.open('activities')
  await activities.record()
  await activities.chooseKind('partyLecture')
  await activities.write('minutes', '讲课要点')
  // What a pause in typing writes; then the page goes without a word, as in a power cut.
  await page.waitForTimeout(1000)
  await page.reload()
  await shell.open('activities')
  await activities.record()
  await expect(activities.textOf('minutes')).toHaveValue('讲课要点')
})

test('the year in pictures, and the same figures in tables', async ({ app }) => {
  const { page } = app
  const activities = new ActivitiesPage(page)
  await new Shell(page).open('activities')
  await activities.openPart('pictures')
  for (const key of ['days', 'attendance', 'dues', 'areas'] as const)
    await expect(activities.picture(key).locator('svg')).toBeVisible()
  const days = activities.picture('days')
  await days.getByText(text('pictures:asTable', { title: text('pictures:days.title') })).click()
  const events = await days.locator('tbody td:first-of-type').allTextContents()
  const counted = events.reduce((sum, words) => sum + Number(words), 0)
  expect(counted).toBeGreaterThan(0)
  await activities.openPart('list')
  await activities.assert.shown(counted, counted)
})

test('the pictures of a year are saved as PDF, all of them drawn', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  await shell.open('activities')
  await new ActivitiesPage(app.page).openPart('pictures')
  const file = app.file('图表.pdf')
  await app.dialogs.answerSave(file)
  await app.page.getByRole('button', { name: text('paper:pdf') }).click()
  await expect(shell.notice(text('exports:done.title'))).toContainText('图表.pdf')
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF')
  expect(bytes.length).toBeGreaterThan(20_000)
})
