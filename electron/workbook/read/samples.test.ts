import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columnsJson, tableJson } from '../../cli/record-json.ts'
import { unwrap } from '../../../shared/assert.ts'
import { activityKindsOf } from '../../../shared/sheets/parse/activity-kind.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { readWorkbook } from './read-workbook.ts'
import truth from './samples.truth.json' with { type: 'json' }

type Plain = Readonly<Record<string, unknown>>

const samples = new URL('../../../resources/samples/', import.meta.url)

const skipWords: Readonly<Record<string, string>> = {
  'group heading': 'groupHeading',
  'quarter heading': 'quarterHeading',
  'blank row': 'blank',
  'total row': 'total',
  footnote: 'footnote',
  'signature line': 'signature',
}
const fen = (yuan: unknown): unknown => (typeof yuan === 'number' ? Math.round(yuan * 100) : yuan)
const fenOfAll = (yuan: unknown): unknown =>
  Object.fromEntries(Object.entries(yuan ?? {}).map(([key, value]) => [key, fen(value)]))
const kindsOf = (words: unknown): unknown =>
  [words].flat().flatMap((word) => activityKindsOf(String(word)))

/** How the truth's words stand in our records: its field → [ours, how its value is turned]. */
const fieldsOfTruth: Readonly<Record<string, readonly [string, ((value: unknown) => unknown)?]>> = {
  sex: ['sex', (word) => (word === '男' ? 'male' : 'female')],
  memberStatus: ['memberType', (word) => (word === '正式党员' ? 'full' : 'probationary')],
  category: ['categoryText'],
  base: ['baseFen', fen],
  monthlyDue: ['monthlyDueFen', fen],
  months: ['monthsFen', fenOfAll],
  total: ['totalFen', fen],
  due: ['expected'],
  attended: ['present'],
}

/** A record of the truth in our words. */
function expectedRecord({ type, also, ...fields }: Plain): Plain {
  const entries = Object.entries(fields).map(([field, value]) => {
    const [ours, turn] = fieldsOfTruth[field] ?? [field]
    return [ours, turn ? turn(value) : value] as const
  })
  const kinds = type === undefined ? {} : { kinds: [kindsOf(type), kindsOf(also ?? [])].flat() }
  return { ...Object.fromEntries(entries), ...kinds }
}

/** What the command line prints of a table: the words of the truth, with amounts in yuan. */
const printed = (table: Table): Plain => tableJson(table, ({ key }) => key)

/** Kinds whose records are compared as the command line prints them. */
const asPrinted = new Set<string>([
  'duesAssessment',
  'reviewTally',
  'developmentLedger',
  'floatingRoster',
])

/** Our table in the words of the truth: only what the truth tells. */
function toldOf({ columns, skippedRows, titleRows, infoRows, ...table }: Table): Plain {
  return {
    sheet: table.sheet,
    kind: table.kind,
    titleRows,
    infoRows,
    headerRows: table.headerRows,
    columns: Object.fromEntries(
      Object.entries(columnsJson({ columns })).map(([letter, { header, field }]) => [
        letter,
        [header, field],
      ]),
    ),
    skipRows: skippedRows,
    bad: table.problems.map(({ row, code }) => ({ row, code })),
  }
}

const cases = truth.files.flatMap(({ file, sheets }) =>
  sheets.map((sheet) => ({ file, name: sheet.sheet, sheet })),
)

function tablesOf(file: string): Table[] {
  return readTables(readWorkbook(readFileSync(new URL(encodeURIComponent(file), samples)), file))
}

describe.each(cases)('$file, $name', ({ file, name, sheet }) => {
  const table = unwrap(
    tablesOf(file).find((candidate) => candidate.sheet === name),
    'every sheet of the truth has a table',
  )

  it('has the same heading, columns, skipped rows and problems', () => {
    const skipRows: Plain = 'skipRows' in sheet ? sheet.skipRows : {}
    expect(toldOf(table)).toEqual({
      sheet: name,
      kind: sheet.kind,
      titleRows: sheet.titleRows,
      infoRows: 'infoRows' in sheet ? sheet.infoRows : [],
      headerRows: sheet.headerRows,
      columns: sheet.columns,
      skipRows: Object.fromEntries(
        Object.entries(skipRows).map(([row, words]) => [row, skipWords[String(words)]]),
      ),
      bad: sheet.bad.map(({ row, code }) => ({ row, code })),
    })
    const cells = sheet.bad.map((bad) => ('cell' in bad ? bad.cell : null))
    const found = table.problems.map(({ cell }, at) => (cells[at] === null ? null : cell))
    expect(found).toEqual(cells)
    expect(table.unmapped).toEqual({})
  })

  it('has the same records', () => {
    expect(table.records).toHaveLength(sheet.records.length)
    const records: readonly Plain[] = sheet.records
    const told = asPrinted.has(table.kind) ? (printed(table)['records'] as readonly Plain[]) : null
    for (const [at, record] of records.entries()) {
      if (told) expect(told[at]).toMatchObject(record)
      else expect(table.records[at]).toMatchObject(expectedRecord(record))
    }
    if ('info' in sheet) expect(printed(table)['info']).toEqual(sheet.info)
  })
})

it.each(truth.files)('$file has no other tables', ({ file, sheets }) => {
  expect(tablesOf(file).map(({ sheet }) => sheet)).toEqual(sheets.map(({ sheet }) => sheet))
})

it('adds up to the sums of the truth', () => {
  for (const { file, sheets } of truth.files) {
    for (const [at, sheet] of sheets.entries()) {
      if (!('monthSums' in sheet)) continue
      const table = tablesOf(file)[at]
      if (table?.kind !== 'duesMatrix') throw new Error(`${file} is a dues ledger`)
      for (const [month, yuan] of Object.entries(sheet.monthSums)) {
        const paid = table.records.map(({ monthsFen }) => monthsFen[Number(month)] ?? 0)
        expect([month, paid.reduce<number>((sum, amount) => sum + amount, 0)]).toEqual([
          month,
          fen(yuan),
        ])
      }
      expect(table.records.reduce((sum, { totalFen }) => sum + totalFen, 0)).toBe(
        fen(sheet.grandTotal),
      )
    }
  }
})

it('proposes the day in the year of the ledger', () => {
  const problems = tablesOf('04-三会一课与主题党日台账.xlsx').flatMap((table) => table.problems)
  expect(problems.find(({ cell }) => cell === 'E23')).toMatchObject({
    severity: 'error',
    value: '2042/9/18',
    proposal: '2024-09-18',
  })
})
