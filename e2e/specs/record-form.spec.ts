import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { ActivitiesPage } from '../pages/activities-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.beforeEach(async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('activities')
  await new ActivitiesPage(app.page).record()
})

test('days and times are read in the writings that people use', async ({ app }) => {
  const form = new ActivitiesPage(app.page)
  for (const words of ['2026.5.20', '20260520', '2026年5月20日', '5.20']) {
    await form.fillMoment('heldOn', words)
    await expect(form.moment('heldOn')).toHaveValue('2026-05-20')
  }
  await form.fillMoment('startTime', '9:05')
  await expect(form.moment('startTime')).toHaveValue('09:05')
  await form.fillMoment('endTime', '14：30')
  await expect(form.moment('endTime')).toHaveValue('14:30')
})

test('what is no day stays where it was typed and is named', async ({ app }) => {
  const form = new ActivitiesPage(app.page)
  const { drawer } = new Shell(app.page)
  await form.fillMoment('heldOn', '下周二')
  await expect(form.moment('heldOn')).toHaveValue('下周二')
  await expect(drawer).toContainText(text('activities:unreadable.day'))
  await form.fillMoment('startTime', '饭后')
  await expect(form.moment('startTime')).toHaveValue('饭后')
  await expect(drawer).toContainText(text('activities:wrong.startTime'))
  await form.save()
  await form.assert.incomplete(3)
  await form.leave()
  await form.record()
  await expect(form.moment('heldOn')).toHaveValue('下周二')
})

test('a day is picked in the calendar too', async ({ app }) => {
  const form = new ActivitiesPage(app.page)
  await form.fillMoment('heldOn', '2026-05-20')
  await form.pickDay('2026-05-21')
  await expect(form.moment('heldOn')).toHaveValue('2026-05-21')
})
