import Sqlite from 'better-sqlite3'
import { expect, test } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ChecklistPage } from '../pages/checklist-page.ts'
import { Explanation } from '../pages/explanation.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

const lecture = ['B-04', 'lecture.period'] as const

test('the period of lectures is set for this place and reset', async ({ app }) => {
  const { page } = app
  const shell = new Shell(page)
  const settings = new SettingsPage(page)
  const today = new TodayPage(page)
  await new StartPage(page).openSample()
  await expect(today.cell('B-04', '2026-Q1')).toBeVisible()

  await test.step('half-yearly: Today shows two cells', async () => {
    await shell.open('settings')
    await settings.assert.changed(0)
    await settings.assert.canReset(...lecture, false)
    await settings.choose(...lecture, 'settings:choices.halfYear')
    await settings.assert.changed(1)
    await shell.open('today')
    await expect(today.cell('B-04', '2026-H1')).toBeVisible()
    await expect(today.cell('B-04', '2026-H2')).toBeVisible()
    await expect(today.cell('B-04', '2026-Q1')).toHaveCount(0)
  })

  await test.step('reset: four cells again', async () => {
    await shell.open('settings')
    await settings.reset(...lecture)
    await settings.assert.changed(0)
    await settings.assert.canReset(...lecture, false)
    await shell.open('today')
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'])
      await expect(today.cell('B-04', `2026-${quarter}`)).toBeVisible()
  })
})

test('a number keeps to its bounds', async ({ app }) => {
  const { page } = app
  const settings = new SettingsPage(page)
  await new StartPage(page).openSample()
  await new Shell(page).open('settings')
  await settings.fill('B-06', 'themeDay.fixed', '40')
  const { row } = settings.parameter('B-06', 'themeDay.fixed')
  await expect(row.getByRole('textbox')).toHaveValue('31')
  await settings.assert.changed(1)
})

test('the branch gets a group and a founding date, and the rules follow', async ({ app }) => {
  const { page } = app
  const shell = new Shell(page)
  const settings = new SettingsPage(page)
  const today = new TodayPage(page)
  await new StartPage(page).openSample()
  await shell.open('settings')
  await expect(settings.groups.getByRole('listitem')).toHaveCount(2)
  await settings.addGroup('第三党小组')
  await expect(settings.groups.getByRole('listitem')).toHaveCount(3)
  await settings.fillFounded('很久以前')
  await expect(page.getByText(text('settings:organization.foundedUnreadable'))).toBeVisible()
  await settings.fillFounded('2026年4月')
  await expect(settings.founded).toHaveValue('2026-04')
  await shell.open('today')
  await expect(today.matrix.getByRole('row').filter({ hasText: '第三党小组' })).toHaveCount(1)
  await today.assert.cell('B-02', '2026-03', 'notApplicable')
  await shell.open('settings')
  const document = text('common:rule.documentTitle', { title: '中国共产党支部工作条例（试行）' })
  await settings.assert.source(document, '2018-10-28')
})

test('the self-check names what was changed past the app, and a code of another ledger', async ({
  app,
}) => {
  const { page } = app
  const file = app.file('新支部.ledger')
  await app.dialogs.answerSave(file)
  await new StartPage(page).create({ name: '样例村党支部' })
  await new Shell(page).open('settings')
  const check = page.getByRole('button', { name: text('health:run') })
  await page.getByLabel(text('health:code')).fill('1-0000-0000-0000')
  await check.click()
  await expect(page.getByText(text('health:history.differs'))).toBeVisible()
  await expect(page.getByText(text('health:bad'))).toBeVisible()
  await page.getByLabel(text('health:code')).fill('')
  await check.click()
  await expect(page.getByText(text('health:ok'))).toBeVisible()

  const other = new Sqlite(file)
  other.exec("UPDATE organization SET name = '别的党支部'")
  other.close()
  await check.click()
  const what = text('health:what.changed')
  const row = text('health:row', { table: text('health:tables.organization'), id: 1, what })
  await expect(page.getByText(row)).toBeVisible()
  await expect(page.getByText(text('health:advice'))).toBeVisible()
})

test('a clock that is behind is told before anything is written', async ({ app }) => {
  const { page } = app
  const file = app.file('新支部.ledger')
  await app.dialogs.answerSave(file)
  await new StartPage(page).create({ name: '样例村党支部' })
  await new Shell(page).assert.shows('today')
  // As if the last command had been done after this day.
  const other = new Sqlite(file)
  other.exec('DROP TRIGGER audit_log_no_update')
  other.exec("UPDATE audit_log SET at = '2026-06-20T09:30:00'")
  other.close()
  await page.reload()
  const at = '2026年6月20日 09:30'
  await expect(page.getByText(text('common:clockBehind', { at }))).toBeVisible()
})

test('an explained signal no longer counts but stays in sight', async ({ app }) => {
  const { page } = app
  const shell = new Shell(page)
  const checklist = new ChecklistPage(page)
  const explanation = new Explanation(page)
  const title = rule('S-08').title.zh
  const reason = '列席的 3 名积极分子也签了到。'
  await new StartPage(page).openSample()
  await shell.open('checklist')
  const { suspect } = await checklist.counts()

  await test.step('said in the drawer, it leaves the count and keeps its line', async () => {
    await checklist.open(title)
    await explanation.explain(reason)
    await explanation.assert.said(reason)
    await shell.closeDrawer()
    await expect.poll(async () => (await checklist.counts()).suspect).toBe(suspect - 1)
    await checklist.showOnly('explained')
    await checklist.assert.row(title, text('common:marks.explained'), reason)
  })

  await test.step('Today shows it at its end, not among what is to be done', async () => {
    await shell.open('today')
    await expect(new TodayPage(page).todo('S-08', '')).toHaveCount(0)
    await expect(explanation.list).toContainText(reason)
  })

  await test.step('taken back, it counts again', async () => {
    await explanation.list.getByRole('button').first().click()
    await explanation.takeBack()
    await shell.closeDrawer()
    await expect(explanation.list).toHaveCount(0)
    await shell.open('checklist')
    await expect.poll(async () => (await checklist.counts()).suspect).toBe(suspect)
  })
})
