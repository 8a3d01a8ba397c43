import { readFileSync } from 'node:fs'
import { call } from '../../build/drive-app.ts'
import { inRoot } from '../../build/paths.ts'
import type { ErrorCode } from '../../shared/app-error.ts'
import { expect, test, type RunningApp } from '../fixtures/app.ts'
import { ImportPage } from '../pages/import-page.ts'
import { MembersPage } from '../pages/members-page.ts'
import { Shell } from '../pages/shell.ts'
import { StartPage } from '../pages/start-page.ts'

test.use({ today: '2024-11-22' })

const roster = inRoot('resources/samples/01-党员花名册-村党支部.xlsx')
const dues = inRoot('resources/samples/02-党费收缴台账-按月.xlsx')
const none = { inserted: 0, updated: 0, unchanged: 0, refused: 0 }

async function openImport({ page, dialogs, file }: RunningApp): Promise<ImportPage> {
  const groups = ['第一党小组', '第二党小组']
  await dialogs.answerSave(file('试点村.ledger'))
  await new StartPage(page).create({ name: '试点村党支部', groups })
  await new Shell(page).open('import')
  return new ImportPage(page)
}

test('a roster that is dropped becomes members', async ({ app }) => {
  const imports = await openImport(app)
  const members = new MembersPage(app.page)
  await imports.drop(roster)
  const expected = { ...none, inserted: 21, refused: 2 }
  await imports.assert.outcome('党员花名册', 'memberRoster', expected)
  await imports.showAllProblems()
  await imports.assert.problems({
    H27: 'error',
    B28: 'error',
    H10: 'warning',
    F17: 'warning',
    H19: 'warning',
    J21: 'warning',
    K25: 'warning',
  })
  await imports.commit()
  await new Shell(app.page).open('members')
  await members.assert.shown(21, 21)
})

test('the same roster again has nothing new', async ({ app }) => {
  const imports = await openImport(app)
  await imports.drop(roster)
  await imports.commit()
  await imports.importAnother()
  await imports.drop(roster)
  const expected = { ...none, unchanged: 21, refused: 2 }
  await imports.assert.outcome('党员花名册', 'memberRoster', expected)
  await imports.assert.nothingNew()
})

test('dues by month go in, and once only', async ({ app }) => {
  const imports = await openImport(app)
  await imports.drop(dues)
  const sheet = '2024年党费收缴台账'
  await imports.assert.outcome(sheet, 'duesMatrix', { ...none, inserted: 18 })
  await imports.showAllProblems()
  await imports.assert.problems({
    R12: 'warning',
    E22: 'warning',
    R6: 'info',
    R7: 'info',
    R10: 'info',
    R17: 'info',
  })
  await imports.commit()
  await imports.importAnother()
  await imports.drop(dues)
  await imports.assert.outcome(sheet, 'duesMatrix', { ...none, unchanged: 18 })
  await imports.assert.nothingNew()
})

interface BadFile {
  readonly what: string
  readonly name: string
  readonly bytes: () => Buffer
  readonly code: ErrorCode
}

const badFiles: readonly BadFile[] = [
  {
    what: 'a file of 0 bytes',
    name: '空文件.xlsx',
    bytes: () => Buffer.alloc(0),
    code: 'WORKBOOK_EMPTY',
  },
  {
    what: 'a text that is named .xlsx',
    name: '通知.xlsx',
    bytes: () => Buffer.from('关于召开支委会的通知\n'.repeat(40)),
    code: 'WORKBOOK_NOT_ONE',
  },
  {
    what: 'half of a workbook',
    name: '半截.xlsx',
    bytes: () => readFileSync(roster).subarray(0, 4000),
    code: 'WORKBOOK_DAMAGED',
  },
  {
    what: 'an old .xls without its content, named .xlsx',
    name: '旧格式.xlsx',
    bytes: oldWorkbook,
    code: 'WORKBOOK_DAMAGED',
  },
]

/** The header of the container of an .xls, and the name of its stream, and nothing that they lead to. */
function oldWorkbook(): Buffer {
  const header = Buffer.alloc(512)
  header.write('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([header, Buffer.from('Workbook', 'utf16le'), Buffer.alloc(1024)])
}

/** All that an import could have changed. */
async function contents({ page }: RunningApp): Promise<unknown[]> {
  return [
    await call(page, 'members.list', {}),
    await call(page, 'activities.list', { year: 2024 }),
    await call(page, 'checklist.get', { year: 2024 }),
    await call(page, 'import.batches', {}),
  ]
}

for (const { what, name, bytes, code } of badFiles) {
  test(`${what} is refused in plain words, and the ledger stays as it was`, async ({ app }) => {
    await new StartPage(app.page).openSample()
    await new Shell(app.page).open('import')
    const before = await contents(app)
    const imports = new ImportPage(app.page)
    await imports.drop(name, bytes())
    await imports.assert.refused(code, name)
    await imports.assert.noHistory()
    expect(await contents(app)).toEqual(before)
    // The next, good file is not in the way of the bad one.
    await imports.drop(dues)
    await expect(imports.commitButton).toBeEnabled()
  })
}
