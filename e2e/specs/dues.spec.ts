import { expect, test } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { DuesPage } from '../pages/dues-page.ts'
import { PaperPage } from '../pages/paper-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2026-06-15' })

test.beforeEach(async ({ app }) => {
  await new StartPage(app.page).openSample()
  await new Shell(app.page).open('dues')
})

test('amounts are typed from cell to cell by keyboard, and taken back', async ({ app }) => {
  const dues = new DuesPage(app.page)
  await dues.choose('孙试三', 1)
  await dues.press('4', '2', 'Tab', '4', '0', 'Tab', 'F2')
  await dues.insert('√')
  await dues.press('Enter')
  await dues.assert.cell('孙试三', 1, 'paid', '42.00')
  await dues.assert.cell('孙试三', 2, 'short', '↓ 40.00')
  await dues.assert.cell('孙试三', 3, 'paid', '42.00')
  await expect(dues.cell('周试五', 3)).toBeFocused()
  await dues.press('ArrowUp', 'ArrowLeft', 'Delete')
  await dues.assert.cell('孙试三', 2, 'unpaid', '! 未交')
  await dues.press('Control+z')
  await dues.assert.cell('孙试三', 2, 'short', '↓ 40.00')
  await dues.press('Control+y')
  await dues.assert.cell('孙试三', 2, 'unpaid', '! 未交')
})

test('a leap by pages is followed by the focus, and typing goes on there', async ({ app }) => {
  const dues = new DuesPage(app.page)
  await dues.choose('赵试一', 1)
  await dues.press('PageDown', 'PageDown', 'ArrowDown')
  await expect(dues.place(21, 1)).toBeFocused()
  await dues.press('7', 'Enter')
  await expect(dues.place(22, 1)).toBeFocused()
  await expect(dues.place(21, 1)).toContainText('7.00')
})

test('what is no amount is not stored and says so', async ({ app }) => {
  const dues = new DuesPage(app.page)
  await dues.choose('孙试三', 1)
  await dues.press('4', 'x', 'Enter')
  await expect(app.page.getByRole('alert').filter({ hasText: text('dues:notMoney') })).toBeVisible()
  await dues.press('Escape')
  await dues.assert.cell('孙试三', 1, 'unpaid', '! 未交')
})

test('a block copied from Excel is pasted as one step', async ({ app }) => {
  const dues = new DuesPage(app.page)
  const shell = new Shell(app.page)
  await dues.choose('孙试三', 1)
  await dues.paste('42\t42\t请假\t42\n15\t15\t15\t16\n')
  await expect(shell.notice(text('dues:entered', { n: 7 }))).toContainText('请假')
  await dues.assert.cell('孙试三', 4, 'paid', '42.00')
  await dues.assert.cell('孙试三', 3, 'unpaid', '! 未交')
  await dues.assert.cell('周试五', 4, 'over', '↑ 16.00')
  await dues.undo()
  await dues.assert.cell('孙试三', 4, 'unpaid', '! 未交')
  await dues.assert.cell('周试五', 4, 'paid', '15.00')
})

test('everybody is registered for a month with one button, and back', async ({ app }) => {
  const dues = new DuesPage(app.page)
  await dues.choose('赵试一', 6)
  const button = app.page.getByRole('toolbar').getByRole('button').first()
  const people = Number(/（(\d+) 人）/u.exec((await button.textContent()) ?? '')?.[1])
  expect(people).toBeGreaterThan(20)
  await dues.registerAll(6, people)
  await dues.assert.cell('赵试一', 6, 'paid', '21.50')
  await expect(button).toBeDisabled()
  await dues.undo()
  await dues.assert.cell('赵试一', 6, 'open', '')
  await dues.redo()
  await dues.assert.cell('赵试一', 6, 'paid', '21.50')
})

test('an assessment proposes its amount, and payments are told apart', async ({ app }) => {
  const dues = new DuesPage(app.page)
  await dues.openDetail('孙试三', 6)
  await dues.field(text('dues:assess.base')).fill('6000')
  await dues.pressInDrawer(text('dues:assess.take'))
  await expect(dues.field(text('dues:assess.monthly'))).toHaveValue('90.00')
  await dues.pressInDrawer(text('dues:assess.save'))
  await expect(app.page.getByText(text('dues:assess.saved'))).toBeVisible()
  for (const [day, amount] of [
    ['2026-06-01', '50'],
    ['2026-06-10', '40'],
  ] as const) {
    await dues.pressInDrawer(text('dues:payments.add'))
    await dues.field(text('dues:payments.paidOn')).fill(day)
    await dues.field(text('dues:payments.amount')).fill(amount)
    await dues.pressInDrawer(text('dues:payments.save'))
  }
  await new Shell(app.page).closeDrawer()
  await dues.assert.cell('孙试三', 6, 'paid', '90.00 （2笔）')
  await dues.choose('孙试三', 6)
  await dues.press('Delete')
  const refused = text('errors:DUES_SEVERAL_PAYMENTS', { name: '孙试三', month: '2026-06' })
  await expect(app.page.getByText(refused)).toBeVisible()
  await dues.assert.cell('孙试三', 6, 'paid', '90.00 （2笔）')
})

test('what was collected is handed over, and the sheet for the members is printed', async ({
  app,
}) => {
  const dues = new DuesPage(app.page)
  const shell = new Shell(app.page)
  await dues.openHandover()
  const quarters = app.page.getByRole('table').first().getByRole('row')
  const open = quarters.filter({ hasText: text('dues:handover.record') })
  await expect(open.first()).toBeVisible()
  const before = await open.count()
  await open
    .last()
    .getByRole('button', { name: text('dues:handover.record') })
    .click()
  const remitted = text('registers:fields.remittance.remittedFen')
  await dues.field(remitted).fill('100')
  await dues.pressInDrawer(text('registers:form.save'))
  await expect(shell.drawer).toBeHidden()
  await expect(open).toHaveCount(before - 1)
  await app.page.getByRole('button', { name: text('paper:print'), exact: true }).click()
  await expect(new PaperPage(app.page).sheet(1)).toContainText('赵试一')
})
