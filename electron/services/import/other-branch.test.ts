import { describe, expect, it } from 'vitest'
import { madeGrid } from '../../../shared/sheets/made-cell.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { emptyLedger, testContext } from '../../testing/test-ledger.ts'
import { foundLedger, profileSchema } from '../ledger-service.ts'
import { commitImport } from './import-service.ts'

/** Takes a roster whose rows name these branches into the first branch of a ledger. */
function take(branches: readonly string[], named: readonly (string | null)[]) {
  const { db } = emptyLedger()
  const profile = profileSchema.parse({})
  const made = branches.map((name) => ({ name, kind: 'village', profile }) as const)
  foundLedger(db, { name: '样例镇党委', branches: made, sample: false }, testContext)
  const organizationId = db
    .prepare<[string], number>('SELECT id FROM organization WHERE name = ?')
    .pluck()
    .get(branches[0] ?? '')
  const heads = ['姓名', '性别', '出生年月', '入党时间', '所在党支部']
  const rows = named.map((branch, at) => [`赵试${at}`, '男', '1962.05', '1998.07', branch])
  const tables = readTables([madeGrid([heads, ...rows])])
  const file = { name: '名册.xlsx', bytes: new Uint8Array([1]), tables }
  const request = { organizationId: organizationId ?? 0, files: [file] }
  const [outcome] = commitImport(db, request, testContext).outcomes
  const members = db.prepare<[], string>('SELECT name FROM member ORDER BY name').pluck().all()
  return { outcome, members }
}

describe('a roster with a column of branches', () => {
  const ledger = ['甲村党支部', '乙村党支部', '中共样例镇丙村支部委员会']
  it.each<
    [string, readonly string[], readonly (string | null)[], readonly string[], readonly string[]]
  >([
    ['all of the chosen one', ledger, ['甲村党支部', '甲村支部', null], [], []],
    ['called by its full name', ledger, ['中共样例镇甲村支部委员会'], [], []],
    ['one of another', ledger, ['甲村党支部', '乙村党支部'], ['E3 otherBranch error'], ['赵试1']],
    [
      'one of another by its short name',
      ledger,
      ['丙村党支部'],
      ['E2 otherBranch error'],
      ['赵试0'],
    ],
    [
      'several that nobody knows',
      ['第一支部'],
      ['丁村党支部', '戊村党支部'],
      ['E2 otherBranch error', 'E3 otherBranch error'],
      ['赵试0', '赵试1'],
    ],
    [
      'one that nobody knows, which may be the chosen one',
      ['第一支部'],
      ['丁村党支部', '丁村党支部'],
      ['E2 branchNameDiffers warning'],
      [],
    ],
  ])('%s', (_, branches, named, problems, refused) => {
    const { outcome, members } = take(branches, named)
    const found = outcome?.problems.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`)
    expect(found).toEqual(problems)
    expect(outcome).toMatchObject({
      inserted: named.length - refused.length,
      refused: refused.length,
    })
    const names = named.map((__, at) => `赵试${at}`)
    expect(members).toEqual(names.filter((name) => !refused.includes(name)))
  })
})
