import { describe, expect, it } from 'vitest'
import type { PersonChoice, TableChoices } from '../../../shared/contract/import-choices.ts'
import type { RowPreview } from '../../../shared/contract/import-rows.ts'
import { madeGrid } from '../../../shared/sheets/made-cell.ts'
import { readSheets } from '../../../shared/sheets/read-tables.ts'
import type { Corrections } from '../../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../../shared/sheets/correct/corrections.ts'
import type { Reader } from '../../ledger/connection.ts'
import {
  listCorrectionsAbout,
  listCorrectionsOfBatch,
} from '../../ledger/repositories/import-corrections.ts'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { commitImport, previewImport, type ImportRequest } from './import-service.ts'
import { undoImport } from './undo-import.ts'

type Row = readonly (string | number | null)[]

const heads = ['姓名', '性别', '出生年月', '身份证号', '入党时间', '备注']
const [idOfZhao, idOfQian] = ['99999919620504023X', '999999197108190248']

function requestOf(
  organizationId: number,
  rows: readonly Row[],
  choices: Partial<TableChoices> = {},
  corrections: Partial<Corrections> = {},
): ImportRequest {
  const grid = madeGrid([heads, ...rows], [], '名册')
  const said = { ...noCorrections, ...corrections }
  const { tables, details, corrected } = readSheets([grid], said)
  const table = details[0]?.key ?? ''
  return {
    organizationId,
    files: [{ name: '名册.xlsx', bytes: new Uint8Array([1]), tables, corrected }],
    choices: [{ table, left: [], people: [], ...choices }],
  }
}

const people = (db: Reader): unknown[] =>
  db.prepare('SELECT id, name, birth_on, id_card, remark FROM member ORDER BY id').all()

const outcomes = ({ rows: [rows = []] }: { rows: readonly (readonly RowPreview[])[] }): string[] =>
  rows.map(({ row, outcome }) => `${row} ${outcome}`)

/** Two people of one name without anything else, and one with a number. */
function ledgerWith(...members: readonly Row[]) {
  const ledger = branchLedger()
  const insert = ledger.db.prepare(
    `INSERT INTO member (organization_id, name, birth_on, id_card) VALUES (${ledger.branchId}, ?, ?, ?)`,
  )
  for (const member of members) insert.run(...member)
  return ledger
}

describe('rows that are left out', () => {
  const rows = [
    ['赵试一', '男', '1962.05', null, '1985.07', null],
    ['钱样二', '女', '1971.08', null, '1995.07', null],
  ]

  it('are not written, nor counted', () => {
    const { db, branchId } = branchLedger()
    const request = requestOf(branchId, rows, { left: [2] })
    expect(outcomes(previewImport(db, request))).toEqual(['3 inserted'])
    expect(commitImport(db, request, testContext).outcomes).toMatchObject([{ inserted: 1 }])
    expect(people(db)).toMatchObject([{ name: '钱样二' }])
  })

  it('all of them leave nothing to write', () => {
    const { db, branchId } = branchLedger()
    const request = requestOf(branchId, rows, { left: [2, 3] })
    expect(commitImport(db, request, testContext).batchId).toBeNull()
    expect(people(db)).toEqual([])
  })

  it('of another table stay in', () => {
    const { db, branchId } = branchLedger()
    const request = requestOf(branchId, rows, { table: '别的!A1', left: [2, 3] })
    expect(commitImport(db, request, testContext).outcomes).toMatchObject([{ inserted: 2 }])
  })
})

describe('a row that may be several people', () => {
  const known = [
    ['李样', null, null],
    ['李样', null, null],
  ]
  const row = ['李样', '男', '1960.01', null, '1985.07', null]
  const withChoice = (person: PersonChoice | null) => {
    const { db, branchId } = ledgerWith(...known)
    const chosen = person === null ? [] : [{ row: 2, person }]
    const request = requestOf(branchId, [row], { people: chosen })
    return { db, request, preview: previewImport(db, request) }
  }

  it('is refused, and shows whom it may be', () => {
    const { preview } = withChoice(null)
    expect(preview.rows[0]).toMatchObject([
      {
        outcome: 'refused',
        match: {
          taken: 'ambiguous',
          candidates: [
            { id: 1, alike: 'name' },
            { id: 2, alike: 'name' },
          ],
        },
      },
    ])
  })

  it.each<[PersonChoice, string, readonly (string | null)[]]>([
    [{ member: 2 }, 'updated', [null, '1960-01']],
    ['new', 'inserted', [null, null, '1960-01']],
    [{ member: 99 }, 'refused', [null, null]],
  ])('is %j where a person says so: %s', (person, outcome, births) => {
    const { db, request, preview } = withChoice(person)
    expect(preview.rows[0]).toMatchObject([{ outcome }])
    commitImport(db, request, testContext)
    expect(people(db)).toMatchObject(births.map((birth_on) => ({ birth_on })))
  })
})

describe('whom a row is like', () => {
  it.each([
    ['the same number and name', ['赵试一', '男', '1962.05', idOfZhao], 'idAndName'],
    ['the same number, another name', ['赵一', '男', '1962.05', idOfZhao], 'idCard'],
    ['the same name and birth', ['赵试一', '男', '1962.05', null], 'nameAndBirth'],
    ['the same name, another number', ['赵试一', '女', '1971.08', idOfQian], 'name'],
  ])('%s', (_what, row, alike) => {
    const { db, branchId } = ledgerWith(['赵试一', '1962-05-04', idOfZhao])
    const { rows } = previewImport(db, requestOf(branchId, [[...row, '1985.07', null]]))
    expect(rows[0]?.[0]?.match?.candidates).toEqual([{ id: 1, alike }])
  })
})

describe('a second row of one person', () => {
  const row = ['赵试一', '男', '1962.05', idOfZhao, '1985.07', null]
  const second = [...row.slice(0, -1), '第二行']
  const distinctRows = [{ sheet: '名册', row: 3 }]

  it('is somebody else where a person says so', () => {
    const { db, branchId } = branchLedger()
    const choices = { people: [{ row: 3, person: 'new' as const }] }
    commitImport(db, requestOf(branchId, [row, second], choices, { distinctRows }), testContext)
    expect(people(db)).toMatchObject([{ remark: null }, { remark: '第二行' }])
  })

  it('completes the first where a person says that it is the same', () => {
    const { db, branchId } = branchLedger()
    const choices = { people: [{ row: 3, person: { row: 2 } }] }
    const request = requestOf(branchId, [row, second], choices, { distinctRows })
    expect(outcomes(previewImport(db, request))).toEqual(['2 inserted', '3 updated'])
    commitImport(db, request, testContext)
    expect(people(db)).toMatchObject([{ name: '赵试一', remark: '第二行' }])
  })
})

it('a changed row tells what stands in the ledger and what would', () => {
  const { db, branchId } = ledgerWith(['赵试一', '1962-05', null])
  const row = ['赵试一', '男', '1962.05', idOfZhao, '1985.07', null]
  const { rows } = previewImport(db, requestOf(branchId, [row]))
  expect(rows[0]?.[0]).toMatchObject({
    outcome: 'updated',
    changes: [
      { table: 'member', column: 'sex', at: null, before: null, after: 'male' },
      { table: 'member', column: 'id_card', before: null, after: idOfZhao },
      { table: 'member', column: 'type', before: null, after: 'full' },
      { table: 'member', column: 'joined_on', before: null, after: '1985-07' },
    ],
  })
})

describe('a corrected cell', () => {
  const rows = [['赵试一', '男', 2000.1, null, '2019.07', null]]
  const cells = [{ sheet: '名册', cell: 'C2', value: '2000-10' }]

  it('is imported, and kept beside what the workbook says', () => {
    const { db, branchId } = branchLedger()
    const { batchId } = commitImport(db, requestOf(branchId, rows, {}, { cells }), testContext)
    expect(people(db)).toMatchObject([{ birth_on: '2000-10' }])
    const kept = { sheet: '名册', cell: 'C2', original: '2000.1', corrected: '2000-10' }
    expect(listCorrectionsOfBatch(db, batchId ?? 0)).toMatchObject([kept])
    expect(listCorrectionsAbout(db, 'member', 1)).toMatchObject([kept])
  })

  it('of a batch that was taken back is no longer told of the record', () => {
    const { db, branchId } = branchLedger()
    const { batchId } = commitImport(db, requestOf(branchId, rows, {}, { cells }), testContext)
    undoImport(db, batchId ?? 0, testContext)
    expect(listCorrectionsAbout(db, 'member', 1)).toEqual([])
    expect(listCorrectionsOfBatch(db, batchId ?? 0)).toHaveLength(1)
  })
})
