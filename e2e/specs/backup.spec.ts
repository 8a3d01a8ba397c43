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
