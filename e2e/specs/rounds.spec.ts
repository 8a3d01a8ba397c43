import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { branches, openTownship } from '../fixtures/township.ts'
import { wordText } from '../fixtures/word-text.ts'
import { RoundsPage } from '../pages/rounds-page.ts'
import { Shell } from '../pages/shell.ts'

test.use({ today: '2026-07-06' })

const [first, second] = ['样例镇试点1村党支部', '样例镇试点2村党支部']
const problem = '会议室没有悬挂党旗'

test('a township plans its visits, writes down what they find, and tells the branch', async ({
  app,
  today,
}) => {
  const { page } = app
  await openTownship(app, today)
  const [shell, rounds] = [new Shell(page), new RoundsPage(page)]
  await rounds.open()
  for (const branch of [first, second]) await rounds.assert.state(branch, 'open')
  await shell.assert.fits()

  await rounds.plan(['赵试一', '钱试二'])
  await rounds.assert.state(second, 'planned')
  await shell
    .notice(text('supervision:planning.done'))
    .getByRole('button', { name: text('supervision:planning.undo') })
    .click()
  await rounds.assert.state(second, 'open')
  await rounds.plan(['赵试一'])
  await expect(rounds.row(first)).toContainText('赵试一')

  await rounds.record(first)
  await rounds.addProblem(problem)
  await rounds.tickAll()
  // Closed by mistake, nothing is lost.
  await shell.closeDrawer()
  await rounds.record(first)
  await expect(shell.drawer.getByLabel(text('supervision:recording.more'))).toHaveValue(problem)
  await rounds.save()
  await rounds.assert.state(first, 'inspected')

  const notice = app.file('通知书.docx')
  await app.dialogs.answerSave(notice)
  await rounds.writeNotice(first)
  await expect(shell.notice(text('exports:done.title'))).toBeVisible()
  const words = wordText(notice)
  for (const part of [first, problem, '2026年7月6日', '2026年8月6日']) expect(words).toContain(part)
  expect(words).not.toContain('{{')

  await rounds.openRectification()
  await expect(page.getByRole('button', { name: problem })).toBeVisible()
  await shell.assert.fits()
  await page.getByRole('button', { name: problem }).click()
  await expect(shell.drawer).toContainText(text('registers:fields.rectification.measure'))
  await shell.closeDrawer()
})

test('the sheets of a round are printed before it', async ({ app, today }) => {
  const { page } = app
  await openTownship(app, today)
  const rounds = new RoundsPage(page)
  await rounds.open()
  await page.getByRole('button', { name: text('supervision:round.sheets') }).click()
  await new Shell(page).assert.shows('paper')
  const sheets = page.getByRole('heading', { name: text('paper:inspection.title') })
  await expect(sheets.first()).toBeVisible()
  expect(await sheets.count()).toBeGreaterThanOrEqual(branches)
})
