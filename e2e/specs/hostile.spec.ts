import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { MembersPage } from '../pages/members-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

/** Names as somebody might write them into a workbook to be clever. */
const names = [
  `<img src=x onerror="document.title='hit'">`,
  '<script>document.title="hit"</script>',
  '=HYPERLINK("http://example.invalid")',
  '{{name}} $t(appName)',
]

test('what people typed is shown and printed as text, and nothing of it stands in the title', async ({
  app,
}) => {
  const { page } = app
  await app.dialogs.answerSave(app.file('新支部.ledger'))
  await new StartPage(page).create({ name: '<b onclick="alert(1)">样例</b>' })
  const shell = new Shell(page)
  const members = new MembersPage(page)
  await shell.open('members')
  for (const name of names) {
    await members.pressAdd()
    await members.field(text('members:items.name')).fill(name)
    await members.field(text('members:items.type')).click()
    await page.getByTitle(text('common:memberTypes.full'), { exact: true }).last().click()
    await members.press(text('members:form.save'))
    await shell.closeDrawer()
    await expect(members.member(name)).toBeVisible()
  }
  await shell.open('paper')
  const paper = new PaperPage(page)
  await paper.choose('roster')
  for (const name of names) await expect(paper.sheet(1)).toContainText(name)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  expect(await page.title()).toBe(text('common:appName'))
})
