import { readFileSync } from 'node:fs'
import { inRoot } from '../../build/paths.ts'
import { readAnyWorkbook } from '../../electron/workbook/old/read-any-workbook.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { text } from '../fixtures/texts.ts'
import { ImportPage } from '../pages/import-page.ts'
import { ImportWizard } from '../pages/import-wizard.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2024-11-22' })

const roster = inRoot('resources/samples/01-党员花名册-村党支部.xlsx')
const none = { inserted: 0, updated: 0, unchanged: 0, refused: 0 }

async function openWizard({ page, dialogs, file }: RunningApp) {
  await dialogs.answerSave(file('试点村.ledger'))
  await new StartPage(page).create({ name: '试点村党支部', groups: ['第一党小组', '第二党小组'] })
  await new Shell(page).open('import')
  return { imports: new ImportPage(page), wizard: new ImportWizard(page) }
}

/** A workbook of plain text, so that the spec shows what stands in it. */
const sheet = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`)

test('a column that was not understood is told once and remembered until it is forgotten', async ({
  app,
}) => {
  const { imports, wizard } = await openWizard(app)
  const heads = '姓名,性别,出生年月,那一天'
  await imports.drop('甲.csv', sheet('党员花名册,,,', heads, '赵试一,男,1962.05,1985.07.01'))
  await wizard.assert.read('D', '那一天', text('import:columns.notTaken'))
  await wizard.readColumn('D', '那一天', 'joinDate')
  await wizard.assert.read('D', '那一天', text('import:columns.by.hand'))
  await imports.commit()
  await imports.importAnother()
  await imports.drop('乙.csv', sheet('党员花名册,,,', heads, '钱样二,女,1971.08,1995.06.30'))
  await wizard.assert.remembered(true)
  await wizard.assert.read('D', '那一天', text('import:columns.by.remembered'))
  await wizard.forget()
  await wizard.assert.remembered(false)
  await wizard.assert.read('D', '那一天', text('import:columns.notTaken'))
})

test('a proposal is taken, a cell is written anew, and the words of the sheet stay known', async ({
  app,
}) => {
  const { imports, wizard } = await openWizard(app)
  await imports.drop(roster)
  await wizard.assert.problems(7)
  await wizard.takeProposal('F17')
  await wizard.assert.problems(6)
  await wizard.assert.corrected('1987.06', '1978-06')
  await wizard.writeCell('B28', '周试八')
  await wizard.assert.written(22)
  await wizard.restoreCell('B28')
  await wizard.assert.written(21)
  await imports.commit()
  await new Shell(app.page).open('members')
  const members = new MembersPage(app.page)
  const corrected = readAnyWorkbook(readFileSync(roster), roster)[0]?.rows.get(17)?.get(2)?.text
  await members.open((corrected ?? '').replaceAll(/\s/gu, ''))
  await expect(new Shell(app.page).drawer).toContainText(text('import:original.title'))
  await expect(new Shell(app.page).drawer).toContainText('1987.06')
})

test('rows are left out, and what is doubtful all at once', async ({ app }) => {
  const { imports, wizard } = await openWizard(app)
  await imports.drop(roster)
  await wizard.leaveRow(5)
  await wizard.assert.written(20)
  await wizard.leaveDoubtful(5)
  await wizard.assert.written(15)
  await imports.commit()
  await new Shell(app.page).open('members')
  await new MembersPage(app.page).assert.shown(15, 15)
})

test('who has the name of somebody is compared and chosen', async ({ app }) => {
  const { imports, wizard } = await openWizard(app)
  const heads = '姓名,性别,出生年月,入党时间,联系电话'
  const known = '赵试一,男,1962.05,1985.07.01,10000000001'
  const other = '赵试一,男,1962.06,1985.07.01,10000000002'
  await imports.drop('甲.csv', sheet(heads, known))
  await imports.commit()
  await imports.importAnother()
  await imports.drop('乙.csv', sheet(heads, other))
  await imports.assert.outcome('乙', 'memberRoster', { ...none, inserted: 1 })
  await wizard.isPerson(2, text('import:people.same', { name: '赵试一' }))
  await imports.assert.outcome('乙', 'memberRoster', { ...none, updated: 1 })
  await wizard.assert.change(text('sheets:fields.phone'), '10000000001', '10000000002')
  await wizard.isPerson(2, text('import:people.new'))
  await imports.assert.outcome('乙', 'memberRoster', { ...none, inserted: 1 })
})

test('a copy with the problems marked is saved, and comes in once only', async ({ app }) => {
  const { imports, wizard } = await openWizard(app)
  await imports.drop(roster)
  const copy = app.file('花名册（已标出问题）.xlsx')
  await app.dialogs.answerSave(copy)
  await wizard.saveCopy()
  await wizard.assert.copied(copy)
  await imports.commit()
  await imports.importAnother()
  await imports.drop(copy)
  const expected = { ...none, unchanged: 21, refused: 2 }
  await imports.assert.outcome('党员花名册', 'memberRoster', expected)
})

test('a sheet that no form knows is read as a person says', async ({ app }) => {
  const { imports, wizard } = await openWizard(app)
  await imports.drop(
    '丙.csv',
    sheet('甲,乙,丙', '赵试一,1962.05,1985.07.01', '钱样二,1971.08,1995.06'),
  )
  await wizard.readAs('memberRoster', 1)
  await wizard.readColumn('A', '甲', 'name')
  await wizard.assert.written(2)
  await wizard.readColumn('C', '丙', 'joinDate')
  await wizard.assert.read('C', '丙', text('import:columns.by.hand'))
  await imports.commit()
})
