import { expect, test } from '../fixtures/app.ts'
import { rule, text } from '../fixtures/texts.ts'
import { ChecklistPage } from '../pages/checklist-page.ts'
import { RegistersPage } from '../pages/registers-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

const duty = rule('K-04').title.zh
const remedy = text('rules:remedy.recordEntry.training')

test('a remedy in the checklist opens the form of its register, filled with what is known', async ({
  app,
}) => {
  const shell = new Shell(app.page)
  const checklist = new ChecklistPage(app.page)
  const registers = new RegistersPage(app.page)
  await new StartPage(app.page).openSample()
  await shell.open('registers')
  const before = await registers.counted('training')
  await shell.open('checklist')
  await checklist.chooseArea('K')
  await checklist.showOnly('due')
  await checklist.open(duty)
  await shell.drawer.getByRole('button', { name: remedy }).click()
  await registers.assert.adds('training')

  await test.step('kind and level are there; title and day are asked for', async () => {
    await expect(shell.drawer).toContainText(text('registers:options.training.kind.rotation'))
    await expect(shell.drawer).toContainText(text('registers:options.training.level.county'))
    await registers.save()
    await registers.assert.incomplete(2)
    await registers.fill(text('registers:fields.training.title'), '县委组织部书记轮训班')
    await registers.fill(text('registers:fields.shared.startedOn'), '2026-06-10')
    await registers.save()
  })

  await test.step('who took part is entered inside it, and the duty is done', async () => {
    await registers.addChild('trainee')
    await registers.pick(text('registers:fields.shared.memberId'), 'zsy', '赵试一')
    await registers.save()
    await shell.closeDrawer()
    await shell.open('registers')
    await registers.choose('training')
    await registers.assert.count('training', before + 1)
    await shell.open('checklist')
    await checklist.chooseArea('K')
    await checklist.showOnly('done')
    await expect(checklist.rows.filter({ hasText: duty })).toHaveCount(1)
  })
})
