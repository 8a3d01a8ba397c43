import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

test('what was removed is found in the bin long after, and put back', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  const members = new MembersPage(app.page)
  await shell.open('bin')
  await expect(app.page.getByText(text('bin:empty.title'))).toBeVisible()
  await shell.open('members')
  await members.open('赵试一')
  await members.press(text('members:actions.remove'))
  await shell.open('bin')
  const list = app.page.getByRole('region', { name: text('bin:title') })
  await expect(list).toContainText('赵试一')
  await list.getByRole('button', { name: text('bin:restore') }).click()
  await expect(app.page.getByText(text('bin:empty.title'))).toBeVisible()
  await shell.open('members')
  await expect(members.member('赵试一')).toBeVisible()
})
