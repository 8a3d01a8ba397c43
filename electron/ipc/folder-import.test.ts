import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Shell } from '../app/shell.ts'
import { listMembers } from '../ledger/repositories/members.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { OpenLedger } from '../services/open-ledger.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { FolderImport } from './folder-import.ts'

const heads = '序号,姓名,性别,出生年月,入党时间'
const roster = (branch: string, ...names: string[]): string =>
  [
    `${branch}党员花名册`,
    heads,
    ...names.map((name, nth) => `${nth + 1},${name},男,1970.01,1998.07.01`),
  ].join('\n')

/** A township of two branches, and a folder with what is given. */
function desk(
  files: Readonly<Record<string, string>>,
  onFile: (done: number) => void = () => undefined,
) {
  const ledger = new OpenLedger(resources.migrations, () => testContext.at)
  const branches = ['甲村党支部', '乙村党支部'].map((name) => ({
    name,
    kind: 'village' as const,
    profile: profileSchema.parse({ parent: '样例镇党委' }),
  }))
  ledger.create(join(testFolder(), '镇.ledger'), (db) =>
    foundLedger(db, { name: '样例镇党委', branches, sample: false }, testContext),
  )
  onTestFinished(() => ledger.close())
  const folder = join(testFolder(), '表')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const shell: Partial<Shell> = {
    paths: { importWorker: builtWorker('import') } as Shell['paths'], // the desk asks for no other
    sendProgress: ({ done }) => onFile(done),
  }
  const imports = new FolderImport({ shell: shell as Shell, ledger, command: () => testContext })
  const people = (): (readonly string[])[] =>
    organizationInfos(ledger.db)
      .filter(({ level }) => level === 'branch')
      .map(({ id }) => listMembers(ledger.db, id).map(({ name }) => name))
  return { imports, folder, people, ledger }
}

it('tells what each file would bring, changes nothing, and then takes in what can be taken', async () => {
  const { imports, folder, people } = desk({
    '1.csv': roster('甲村党支部', '赵试一', '钱试二'),
    '2.xlsx': 'broken',
    '3.csv': roster('丙村党支部', '孙试三'),
    '4.csv': roster('乙村党支部', '李试四'),
    '~$5.csv': roster('乙村党支部', '周试五'),
  })
  const { token, parts } = await imports.preview(folder)
  const told = parts.map(({ file, organization, refused, inserted }) => [
    file,
    organization,
    refused === null ? inserted : refused.replace(/_.*/, ''),
  ])
  expect(told).toEqual([
    ['1.csv', '甲村党支部', 2],
    ['2.xlsx', '', 'WORKBOOK'],
    ['3.csv', '丙村党支部', 'BRANCH'],
    ['4.csv', '乙村党支部', 1],
  ])
  expect(people()).toEqual([[], []])
  const done = await imports.commit(token)
  expect(done.map(({ inserted }) => inserted)).toEqual([2, 0, 0, 1])
  expect(people()).toEqual([['赵试一', '钱试二'], ['李试四']])
  expect(() => imports.requireWaiting(token)).toThrow('IMPORT_EXPIRED')
})

it('stopped, it keeps and tells what was taken until then', async () => {
  const stop = { at: -1, now: (): void => undefined }
  const { imports, folder, people } = desk(
    { '1.csv': roster('甲村党支部', '赵试一'), '2.csv': roster('乙村党支部', '钱试二') },
    (done) => done === stop.at && stop.now(),
  )
  const { token } = await imports.preview(folder)
  stop.at = 1
  stop.now = () => imports.stop()
  const done = await imports.commit(token)
  expect(done.map(({ file, inserted }) => [file, inserted])).toEqual([['1.csv', 1]])
  expect(people()).toEqual([['赵试一'], []])
})

it('stopped while it looks, it takes in only what was seen', async () => {
  const stop = { now: (): void => undefined }
  const { imports, folder, people } = desk(
    { '1.csv': roster('甲村党支部', '赵试一'), '2.csv': roster('乙村党支部', '钱试二') },
    (done) => done === 1 && stop.now(),
  )
  stop.now = () => imports.stop()
  const { token, parts, unseen } = await imports.preview(folder)
  expect(parts.map(({ file }) => file)).toEqual(['1.csv'])
  expect(unseen).toBe(1)
  await imports.commit(token)
  expect(people()).toEqual([['赵试一'], []])
})
