import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text, textsIn } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

/** The sample, of which an activity was just removed: the notice of that is there. */
async function removeOne({ page }: RunningApp): Promise<Shell> {
  const shell = new Shell(page)
  const activities = new ActivitiesPage(page)
  await new StartPage(page).openSample()
  await shell.open('activities')
  await activities.open(activities.rows.first())
  await activities.remove()
  return shell
}

test('a notice covers nothing, moves nothing and can be put away', async ({ app }) => {
  const shell = await removeOne(app)
  const top = (): Promise<number | undefined> =>
    app.page
      .getByRole('main')
      .boundingBox()
      .then((box) => box?.y)
  const notice = shell.notice(text('activities:removed'))
  const box = await notice.boundingBox()
  const start = await top()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(start ?? 0)
  await notice.getByRole('button', { name: text('common:closeNotice') }).click()
  await expect(notice).toBeHidden()
  expect(await top()).toBe(start)
})

test('a notice speaks the language that is set now', async ({ app }) => {
  const chinese = await removeOne(app)
  const english = textsIn('en')
  await chinese.setLanguage('en')
  await expect(chinese.notice(english('activities:removed'))).toContainText(english('common:undo'))
  await new Shell(app.page, english).setLanguage('zh-CN')
  await expect(chinese.notice(text('activities:removed'))).toContainText(text('common:undo'))
})
