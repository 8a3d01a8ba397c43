import { expect, test } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ChecklistPage } from '../pages/checklist-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const remedy = text('rules:remedy.recordEntry.talk')

test('a remedy in the checklist opens the form of its register, filled with what is known', async ({
  app,
}) => {
  const shell = new Shell(app.page)
  const checklist = new ChecklistPage(app.page)
  const registers = new RegistersPage(app.page)
  await new StartPage(app.page).openSample()
  await shell.open('checklist')
  await checklist.chooseArea('E')
  await checklist.open(rule('E-01').title.zh)
  await shell.drawer.getByRole('button', { name: remedy }).click()
  await registers.assert.adds('talk')

  await test.step('kind and person are there; the day and who talked are asked for', async () => {
    await expect(shell.drawer).toContainText(text('registers:options.talk.kind.heartToHeart'))
    await registers.save()
    await registers.assert.incomplete(1)
    await registers.fill(text('registers:fields.talk.heldOn'), '2026-05-20')
    await registers.pick(text('registers:fields.talk.talkerId'), 'zsy', '赵试一')
    await registers.save()
    await registers.assert.saved()
  })

  await test.step('the entry stands in its register', async () => {
    await shell.open('registers')
    await registers.choose('talk')
    await registers.assert.count('talk', 1)
  })
})
