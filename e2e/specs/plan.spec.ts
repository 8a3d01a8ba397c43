import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test('the plan shows what was held, and leads to the form of what was not', async ({ app }) => {
  await new StartPage(app.page).openSample()
  const shell = new Shell(app.page)
  await shell.open('activities')
  await new ActivitiesPage(app.page).openPart('plan')
  await shell.assert.heading(text('plan:title'))
  const lines = app.page.getByRole('main').getByRole('listitem')
  const late = lines.filter({ hasText: text('common:marks.late') })
  await expect(late).not.toHaveCount(0)
  await late
    .first()
    .getByRole('button', { name: text('plan:record') })
    .click()
  await expect(shell.drawer).toContainText(text('common:activityKinds.themeDay'))
})

test('a new branch is proposed a plan, which is written at once and taken back', async ({
  app,
}) => {
  await app.dialogs.answerSave(app.file('新支部.ledger'))
  await new StartPage(app.page).create({ name: '样例村党支部' })
  const shell = new Shell(app.page)
  await shell.open('activities')
  await new ActivitiesPage(app.page).openPart('plan')
  const boxes = app.page.getByRole('checkbox')
  await expect(boxes.first()).toBeVisible()
  const proposed = await boxes.count()
  await boxes.first().uncheck()
  await app.page.getByRole('button', { name: text('plan:write', { n: proposed - 1 }) }).click()
  const progress = { all: proposed - 1, done: 0, late: 0 }
  await expect(app.page.getByText(text('plan:progress', progress))).toBeVisible()
  const notice = shell.notice(text('plan:written', { n: proposed - 1 }))
  await notice.getByRole('button', { name: text('common:undo') }).click()
  await expect(app.page.getByText(text('plan:empty.title'))).toBeVisible()
})
