import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

test.beforeEach(async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('members')
})

test('somebody new is added; the identity number proposes, wrong dates are shown', async ({
  app,
}) => {
  const members = new MembersPage(app.page)
  await members.pressAdd()
  await members.press(text('members:form.save'))
  await expect(app.page.getByText(text('members:form.problems.name'))).toBeVisible()
  await members.field(text('members:items.name')).fill('新试一')
  await members.field(text('members:items.idCard')).fill('999999198005060016')
  await members.press(text('members:form.take'))
  await expect(members.field(text('members:items.birthDate'))).toHaveValue('1980-05-06')
  await members.field(text('members:items.joinDate')).fill('2005-06-31')
  await expect(app.page.getByText(text('members:form.problems.date'))).toBeVisible()
  await members.field(text('members:items.joinDate')).fill('2005年7月')
  await members.press(text('members:form.save'))
  await expect(members.item(text('members:items.joinDate'))).toHaveText('2005年7月')
  await expect(members.item(text('members:items.sex'))).toHaveText(text('common:sexes.male'))
  await new Shell(app.page).closeDrawer()
  await members.search('xsy')
  await expect(members.member('新试一')).toBeVisible()
})

test('a card is corrected, a transfer is recorded and taken back', async ({ app }) => {
  const members = new MembersPage(app.page)
  const status = members.item(text('members:items.status'))
  await members.open('赵试一')
  await members.press(text('members:actions.edit'))
  await members.field(text('members:items.mobile')).fill('10000000009')
  await members.press(text('members:form.save'))
  await expect(members.item(text('members:items.mobile'))).toHaveText('100****0009')
  await members.showNumbers()
  await expect(members.item(text('members:items.mobile'))).toHaveText('10000000009')
  await members.press(text('members:changes.transferredOut'))
  await members.field(text('members:change.date')).fill('2026.6.1')
  await members.press(text('members:change.save'))
  await expect(status).toHaveText(text('common:memberStatuses.transferredOut'))
  await members.press(text('members:change.takeBack'))
  await expect(status).toHaveText(text('common:memberStatuses.active'))
})

test('a member goes to the bin and is brought back', async ({ app }) => {
  const members = new MembersPage(app.page)
  const shell = new Shell(app.page)
  await members.open('赵试一')
  await members.press(text('members:actions.remove'))
  await expect(shell.drawer).toBeHidden()
  await expect(members.member('赵试一')).toBeHidden()
  const notice = shell.notice(text('members:removed', { name: '赵试一' }))
  await notice.getByRole('button', { name: text('common:undo') }).click()
  await expect(members.member('赵试一')).toBeVisible()
})

test('the history tells what the registers know of a member, and opens each record', async ({
  app,
}) => {
  const members = new MembersPage(app.page)
  const shell = new Shell(app.page)
  await members.open('赵试一')
  const talks = shell.drawer.getByRole('listitem').filter({ hasText: text('registers:names.talk') })
  await expect(talks.first()).toBeVisible()
  const known = shell.drawer.getByText(/\/16/)
  await expect(known).toContainText(text('members:items.workPost'))
  await talks.first().getByRole('button').click()
  await expect(shell.drawer).toContainText(text('registers:fields.talk.heldOn'))
})
