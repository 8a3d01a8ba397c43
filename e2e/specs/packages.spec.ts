import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../../build/launch-app.ts'
import { Dialogs } from '../fixtures/dialogs.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { PackagesPage } from '../pages/packages-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const branch = '试点村党支部'
const passphrase = '两个人知道的话'

/** The office of a branch on a machine of its own: a member, and a package on the stick. */
async function branchPacks(folder: string, stick: string, today: string): Promise<void> {
  const userData = join(folder, 'branch')
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ actors: ['赵试一'] }))
  const electron = await launchApp({ userData, today })
  try {
    const dialogs = new Dialogs(electron)
    await dialogs.install()
    const page = await electron.firstWindow()
    await dialogs.answerSave(join(folder, '村.ledger'))
    await new StartPage(page).create({ name: branch })
    const [shell, members] = [new Shell(page), new MembersPage(page)]
    await shell.open('members')
    await members.pressAdd()
    await members.field(text('members:items.name')).fill('新试一')
    await members.press(text('members:form.save'))
    await shell.closeDrawer()
    await dialogs.answerSave(stick)
    const packages = new PackagesPage(page)
    await packages.open()
    await packages.pack(passphrase)
    await expect(shell.notice(text('packages:pack.done'))).toBeVisible()
  } finally {
    await electron.close()
  }
}

test('a township writes what is late with a branch, and the branch takes it in', async ({
  app,
}) => {
  const { page } = app
  await app.dialogs.answerSave(app.file('镇.ledger'))
  await new StartPage(page).create({ name: branch })
  const packages = new PackagesPage(page)
  await packages.open()
  const list = app.file('清单.pack')
  await app.dialogs.answerSave(list)
  await page.getByRole('button', { name: text('packages:problems.button') }).click()
  const shell = new Shell(page)
  await expect(shell.notice(text('packages:problems.done'))).toBeVisible()

  await app.dialogs.answerOpen(list)
  await packages.merge('')
  const words = text('packages:merge.outcomes.problems', { n: 0 }).replace('0', '').trim()
  await packages.assert.outcome('清单.pack', words.slice(0, 6))
  await shell.open('registers')
  const registers = new RegistersPage(page)
  await registers.choose('rectification')
  await expect(registers.rows.filter({ hasText: '支委会' }).first()).toBeVisible()
})

async function createTownship(app: RunningApp): Promise<void> {
  await app.dialogs.answerSave(app.file('镇.ledger'))
  await new StartPage(app.page).create({ name: '镇直机关党支部' })
  await new Shell(app.page).assert.shows('today')
}

test('a branch packs, the township merges; a wrong passphrase and a bad file are told', async ({
  app,
  today,
}) => {
  test.slow()
  const stick = app.file('试点村.pack')
  await branchPacks(app.file('elsewhere'), stick, today)
  await createTownship(app)
  const packages = new PackagesPage(app.page)
  await packages.open()
  const bad = app.file('坏的.pack')
  writeFileSync(bad, '不是数据包')

  await app.dialogs.answerOpen(stick, bad)
  await packages.merge('别的话')
  await packages.assert.outcome('试点村.pack', text('errors:PACKAGE_PASSPHRASE'))
  await packages.assert.outcome('坏的.pack', text('errors:PACKAGE_NOT_ONE'))

  await app.dialogs.answerOpen(stick)
  await packages.merge(passphrase)
  await packages.assert.outcome('试点村.pack', text('packages:merge.outcomes.merged'))
  await packages.assert.source(branch)

  await app.dialogs.answerOpen(stick)
  await packages.merge(passphrase)
  await packages.assert.outcome('试点村.pack', text('packages:merge.outcomes.unchanged'))

  const shell = new Shell(app.page)
  await shell.open('members')
  await expect(new MembersPage(app.page).member('新试一')).toBeVisible()
})
