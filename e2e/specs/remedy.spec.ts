import { rule, text } from '../fixtures/texts.ts'
import { expect, test } from '../fixtures/app.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'
import { TodayPage } from '../pages/today-page.ts'

test.use({ today: '2024-11-22' })

const may = text('common:dates.month', { year: 2024, month: 5 })
const day = text('common:dates.day', { year: 2024, month: 5, day: 20 })
const remedy = text('rules:remedy.record.committeeMeeting')

test('a missing meeting is recorded from Today, removed and brought back', async ({ app }) => {
  const { page } = app
  const shell = new Shell(page)
  const today = new TodayPage(page)
  const activities = new ActivitiesPage(page)
  await new StartPage(page).openSample()
  await today.assert.cell('B-02', '2024-05', 'late')

  await test.step('the remedy opens the form for that duty and month', async () => {
    await today.showAll('late')
    const line = today.todo('B-02', may)
    await expect(line).toContainText(rule('B-02').title.zh)
    await line.getByRole('button', { name: remedy }).click()
    await activities.assert.prefilled('committeeMeeting', may)
  })

  await test.step('without its day it is not saved, with it the cell turns done', async () => {
    await activities.save()
    await activities.assert.incomplete(1)
    await activities.fillDay('2024-05-20')
    await activities.fillCounts(4, 4)
    await expect(shell.drawer).toContainText(
      text('recording:quorum.reached', {
        who: text('recording:quorum.who.all'),
        entitled: 4,
        present: 4,
        needed: 2,
        percent: 100,
      }),
    )
    await activities.save()
    await activities.assert.saved()
    await today.assert.cell('B-02', '2024-05', 'done')
    await expect(today.todo('B-02', may)).toHaveCount(0)
  })

  await test.step('removed, the meeting is missing again', async () => {
    await shell.open('activities')
    await activities.open(activities.on(day))
    await activities.remove()
    await expect(activities.on(day)).toHaveCount(0)
    await shell.open('today')
    await today.assert.cell('B-02', '2024-05', 'late')
  })

  await test.step('undo brings it back', async () => {
    await activities.undoRemoval()
    await today.assert.cell('B-02', '2024-05', 'done')
    await shell.open('activities')
    await expect(activities.on(day)).toHaveCount(1)
  })
})
