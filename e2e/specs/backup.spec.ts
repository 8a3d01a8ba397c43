import Sqlite from 'better-sqlite3'
import { once } from 'node:events'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { launchApp } from '../../build/launch-app.ts'
import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test('a backup is made, restored, and the restore is taken back', async ({ app }) => {
  await app.dialogs.answerSave(app.file('新支部.ledger'))
  await new StartPage(app.page).create({ name: '样例村党支部' })
  const shell = new Shell(app.page)
  const members = new MembersPage(app.page)
  await shell.open('settings')
  await app.page.getByRole('button', { name: text('backup:make') }).click()
  await expect(shell.notice(text('backup:made'))).toBeVisible()

  await shell.open('members')
  await members.pressAdd()
  await members.field(text('members:items.name')).fill('新试一')
  await members.press(text('members:form.save'))
  await shell.closeDrawer()
  await expect(members.member('新试一')).toBeVisible()

  await shell.open('settings')
  const manual = app.page.getByRole('row').filter({ hasText: text('backup:reasons.manual') })
  await manual.getByRole('button').click()
  await app.page
    .getByRole('button', { name: text('backup:confirm.yes'), exact: true })
    .last()
    .click()
  const notice = shell.notice(text('backup:restored'))
  await expect(notice).toBeVisible()
  await shell.open('members')
  await members.assert.empty()

  await notice.getByRole('button', { name: text('common:undo') }).click()
  await expect(members.member('新试一')).toBeVisible()
})

test('a ledger that is damaged is opened from its last good backup, and kept beside it', async ({
  app,
  today,
}) => {
  const file = app.file('新支部.ledger')
  await app.dialogs.answerSave(file)
  await new StartPage(app.page).create({ name: '样例村党支部' })
  await new Shell(app.page).assert.shows('today')
  const ended = once(app.electron.process(), 'exit')
  await app.page.close()
  await ended
  truncateSync(file, 30_000)

  const again = await launchApp({ userData: app.file('user-data'), today })
  try {
    const page = await again.firstWindow()
    const start = new StartPage(page)
    await start.recent('样例村党支部').click()
    await expect(page.getByText(text('start:damaged.title'))).toBeVisible()
    await page.getByRole('button', { name: text('start:damaged.take') }).click()
    await new Shell(page).assert.shows('today')
    await expect(page.getByText(text('backup:recovered'))).toBeVisible()
    const beside = readdirSync(dirname(file)).filter((name) => name.includes('.damaged-'))
    expect(beside.map((name) => statSync(join(dirname(file), name)).size)).toEqual([30_000])
  } finally {
    await again.close()
  }
})

/** Writes over a page of an index: the ledger is damaged, its rows are all there. */
function spoilIndex(file: string): void {
  const db = new Sqlite(file)
  // What a thread of the app had open at its end may still lie in the log.
  db.pragma('wal_checkpoint(TRUNCATE)')
  const sql = "SELECT pageno FROM dbstat WHERE name = 'member_by_organization'"
  const page = db.prepare<[], number>(sql).pluck().get() ?? 0
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xa5, (page - 1) * size, page * size))
}

test('what can be read of a damaged ledger is taken into a new one, and compared', async ({
  app,
  today,
}) => {
  const file = app.file('新支部.ledger')
  await app.dialogs.answerSave(file)
  await new StartPage(app.page).create({ name: '样例村党支部' })
  const members = new MembersPage(app.page)
  await new Shell(app.page).open('members')
  await members.pressAdd()
  await members.field(text('members:items.name')).fill('新试一')
  await members.press(text('members:form.save'))
  await new Shell(app.page).closeDrawer()
  const ended = once(app.electron.process(), 'exit')
  await app.page.close()
  await ended
  spoilIndex(file)

  const again = await launchApp({ userData: app.file('user-data'), today })
  try {
    const page = await again.firstWindow()
    await new StartPage(page).recent('样例村党支部').click()
    await page.getByRole('button', { name: text('start:damaged.salvage') }).click()
    await page.getByRole('button', { name: text('start:damaged.takeSalvaged') }).click()
    await new Shell(page).assert.shows('today')
    await expect(page.getByText(text('backup:salvaged'))).toBeVisible()
    await new Shell(page).open('members')
    await expect(new MembersPage(page).member('新试一')).toBeVisible()
  } finally {
    await again.close()
  }
})

test('a second place gets each backup, and a ledger is made from one of them', async ({ app }) => {
  const { page } = app
  const stick = app.file('U盘')
  mkdirSync(stick)
  await app.dialogs.answerSave(app.file('新支部.ledger'))
  await new StartPage(page).create({ name: '样例村党支部' })
  const shell = new Shell(page)
  await shell.open('settings')
  await app.dialogs.answerOpen(dirname(app.file('新支部.ledger')))
  await page.getByRole('button', { name: text('backup:second.choose') }).click()
  await expect(shell.notice(text('errors:BACKUP_SAME_PLACE'))).toBeVisible()
  await app.dialogs.answerOpen(stick)
  await page.getByRole('button', { name: text('backup:second.choose') }).click()
  await expect(shell.notice(text('backup:second.set'))).toBeVisible()
  const folder = join(stick, '新支部.backups')
  const [first = ''] = readdirSync(folder)
  expect(first).toMatch(/\.ledger$/)

  await page.getByRole('button', { name: text('backup:make') }).click()
  await expect.poll(() => readdirSync(folder).length).toBe(2)

  await shell.switchLedger()
  await app.dialogs.answerOpen(join(folder, first))
  const file = app.file('从备份.ledger')
  await app.dialogs.answerSave(file)
  await page.getByRole('button', { name: text('start:open.choose') }).click()
  await shell.assert.shows('today')
  await shell.open('settings')
  await expect(page.getByText(text('settings:about.ledger', { file }))).toBeVisible()
})
