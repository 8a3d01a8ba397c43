import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { LockPage } from '../pages/lock-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const name = '试点村党支部'
const password = '试验密码一二三四'
const next = '试验密码五六七八'
const planted = ['赵试一的谈话', '99999919620504023X', '10012345678']

/** Files below a folder in which one of the planted texts can be read. */
function readable(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return planted.some(
        (words) => bytes.includes(words, 0, 'utf8') || bytes.includes(words, 0, 'utf16le'),
      )
    })
}

async function createLocked(app: RunningApp): Promise<string> {
  const file = app.file('帐/试点村.ledger')
  await app.dialogs.answerSave(file)
  await new StartPage(app.page).create({ name, password })
  const key = await new LockPage(app.page).putKeyAway()
  await new Shell(app.page).assert.shows('today')
  return key
}

test('a ledger with a password: key on paper, locked, opened, re-keyed', async ({ app }) => {
  const { page } = app
  const [lock, shell] = [new LockPage(page), new Shell(page)]
  const key = await createLocked(app)
  expect(key).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)

  await test.step('locked by Ctrl+L, a wrong password says so and keeps it closed', async () => {
    await page.keyboard.press('Control+l')
    await lock.assert.waits(name)
    await lock.open('falsches Wort')
    await lock.assert.refused()
    await lock.open(password)
    await shell.assert.shows('today')
  })

  await test.step('another password, and the old one opens nothing', async () => {
    await shell.open('settings')
    await lock.changePassword(password, next)
    await expect(shell.notice(text('lock:settings.changed'))).toBeVisible()
    await page.getByRole('button', { name: text('lock:settings.lockNow') }).click()
    await lock.assert.waits(name)
    await lock.open(password)
    await lock.assert.refused()
    await lock.open(key.toLowerCase())
    await shell.assert.shows('settings')
  })

  await test.step('the key is shown again to who knows the password', async () => {
    expect(await lock.showKey(next)).toBe(key)
    await shell.assert.shows('settings')
  })
})

test('locks by itself after idle minutes, and keeps what was begun', async ({ app }) => {
  const { page } = app
  const [lock, shell] = [new LockPage(page), new Shell(page)]
  await createLocked(app)
  await page.clock.install()
  await page.reload()
  await shell.open('registers')
  const registers = new RegistersPage(page)
  await registers.choose('rectification')
  await registers.add()
  await registers.fill(text('registers:fields.rectification.problem'), '写了一半的问题')
  await page.clock.fastForward('14:00')
  await page.mouse.move(200, 200)
  await page.clock.fastForward('14:00')
  await expect(shell.drawer).toBeVisible()
  await page.clock.fastForward('02:00')
  await lock.assert.waits(name)
  await lock.open(password)
  await shell.assert.shows('registers')
  await registers.add()
  await expect(shell.drawer.getByText('写了一半的问题')).toBeVisible()
})

test('leaves nothing readable: ledger, backups, materials, logs, window data', async ({ app }) => {
  const { page } = app
  const shell = new Shell(page)
  await createLocked(app)
  await shell.open('members')
  const members = new MembersPage(page)
  await members.pressAdd()
  await members.field(text('members:items.name')).fill('赵试一')
  await members.field(text('members:items.idCard')).fill('99999919620504023X')
  await members.field(text('members:items.mobile')).fill('10012345678')
  await members.field(text('members:items.remark')).fill('赵试一的谈话')
  await members.press(text('members:form.save'))
  await members.showNumbers()
  await expect(members.idCard(/99999919620504023X/)).toBeVisible()
  await shell.closeDrawer()
  await shell.open('settings')
  await page.getByRole('button', { name: text('backup:make') }).click()
  await expect(shell.notice(text('backup:made'))).toBeVisible()
  const folders = [dirname(app.file('帐/试点村.ledger')), app.file('user-data')]
  for (const folder of folders) expect(readable(folder)).toEqual([])
  await app.electron.close()
  expect(readdirSync(app.file('帐/试点村.backups')).length).toBeGreaterThan(1)
  for (const folder of folders) expect(readable(folder)).toEqual([])
})

test.describe('who works today', () => {
  test.use({ actors: [] })

  test('is asked once, and may be somebody else later', async ({ app }) => {
    const { page } = app
    await app.dialogs.answerSave(app.file('试点村.ledger'))
    await new StartPage(page).create({ name })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(text('actor:title'))
    await page.getByLabel(text('actor:name')).fill('赵试一')
    await page.getByRole('button', { name: text('actor:go') }).click()
    const shell = new Shell(page)
    await shell.assert.shows('today')
    await expect(shell.navigation).toContainText(text('actor:now', { name: '赵试一' }))
    await page.keyboard.press('Control+l')
    await expect(shell.notice(text('lock:noPassword'))).toBeVisible()
    await shell.navigation.getByRole('button', { name: text('actor:change') }).click()
    await page.getByRole('dialog').getByLabel(text('actor:name')).fill('钱试二')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: text('actor:go') })
      .click()
    await expect(shell.navigation).toContainText(text('actor:now', { name: '钱试二' }))
  })
})
