import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

const begins = (file: string): string => readFileSync(file).subarray(0, 4).toString('latin1')

test('a roster is looked at, and saved as PDF and for Word', async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('members')
  await app.page.getByRole('button', { name: text('paper:print'), exact: true }).click()
  const paper = new PaperPage(app.page)
  await expect(paper.sheet(1)).toContainText('赵试一')
  await expect(paper.sheet(1)).toContainText('999999********')
  await expect(paper.sheet(2).getByRole('columnheader').first()).toHaveText(text('forms:seq'))
  await paper.assert.nothingCut()
  await paper.showNumbers()
  await expect(paper.sheet(1)).toContainText(/999999\d{12}/)
  for (const [format, name, start] of [
    ['pdf', '花名册.pdf', '%PDF'],
    ['word', '花名册.docx', 'PK\u0003\u0004'],
  ] as const) {
    const file = app.file(name)
    await app.dialogs.answerSave(file)
    await paper.save(format)
    await paper.assert.saved(name)
    expect(begins(file)).toBe(start)
  }
})

test('every form of the year is laid out without a cut, the book with its page numbers', async ({
  app,
}) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('paper')
  const paper = new PaperPage(app.page)
  for (const form of ['duesLedger', 'talkRecord', 'appraisalBallot', 'book'] as const) {
    await paper.choose(form)
    await expect(paper.preview.locator('.sheet').first()).toBeVisible()
    await paper.assert.nothingCut()
  }
  const row = paper.sheet(1).getByRole('row').filter({ hasText: '会议记录本' })
  const page = Number(await row.getByRole('cell').last().textContent())
  await expect(paper.sheet(page)).toContainText('会议记录本')
  await expect(paper.sheet(page - 1)).not.toContainText('会议记录本')
})

test('the sheet to sign of one meeting is printed from its drawer', async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('activities')
  await app.page.getByRole('row').nth(1).getByRole('button').first().click()
  await app.page.getByRole('button', { name: text('activities:printAttendance') }).click()
  const paper = new PaperPage(app.page)
  await paper.assert.pages(1)
  await expect(paper.sheet(1)).toContainText(text('paper:attendance.signed'))
  await paper.print()
  // Neither the double nor a machine for builds has a printer.
  await expect(new Shell(app.page).notice(text('errors:NO_PRINTER'))).toBeVisible()
})

test('a book that is stopped leaves no file, and the next is written', async ({ app }) => {
  test.slow()
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('paper')
  const paper = new PaperPage(app.page)
  await paper.choose('book')
  await expect(paper.sheet(1)).toBeVisible()
  const stopped = app.file('停止.pdf')
  await app.dialogs.answerSave(stopped)
  await paper.save('pdf')
  const busy = new Shell(app.page).notice(text('paper:busy'))
  // The preview has a button of that name, too, while it lays out its pages.
  await busy.getByRole('button', { name: text('exports:stop'), exact: true }).click()
  await expect(busy).toHaveCount(0)
  // A page in the middle of its work is taken away once it lets go.
  const windows = (): Promise<number> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await expect.poll(windows, { timeout: 40_000 }).toBe(1)
  expect(existsSync(stopped)).toBe(false)
  await app.dialogs.answerSave(app.file('台账.pdf'))
  await paper.save('pdf')
  await paper.assert.saved('台账.pdf')
})
