import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/app-error.ts'
import { columnNumber, type Grid } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { makeZip } from './made-zip.ts'
import { readWorkbook } from './read-workbook.ts'
import {
  withCellText,
  withColumnsSwapped,
  withRowEmpty,
  withRowsSwapped,
  withRowTwice,
} from './sheet-mutants.ts'
import { partsOf } from './xml-mutants.ts'

/** `FUZZ_RUNS=400` for a long run: so many mutants of each sample for each law. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 12)
const folder = join(import.meta.dirname, '../../../resources/samples')
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

type Any = Table['records'][number]

/** What a record says, whichever row it stands in and whatever line of a group is above it. */
function saysOf(record: Any): string {
  const { row: _row, ...rest } = { ...record, group: null, seq: null }
  return JSON.stringify(rest)
}
const said = (records: readonly Any[]): string[] => records.map(saysOf).toSorted()

/** The one table of a mutant of a sheet. */
function tableOf(grid: Grid): Table | null {
  const [table, ...others] = readTables([grid])
  return others.length === 0 ? (table ?? null) : null
}

/** Sheets of samples with one table, whose rows are one record each. */
const sheets = samples.flatMap(({ name, bytes }) =>
  readWorkbook(bytes, name).flatMap((grid) => {
    const table = tableOf(grid)
    if (!table || table.records.length === 0) return []
    return [
      {
        name: `${name.slice(0, 2)} ${grid.sheet}`,
        grid,
        table,
        records: [...table.records] as Any[],
      },
    ]
  }),
)

/** Rows of a table that stand for themselves: not refused, and nobody else has their name. */
function ownRows({ records, table }: (typeof sheets)[number]): number[] {
  const doubtful = new Set(
    table.problems.flatMap(({ row, params }) => [row, Number(params['otherRow'] ?? row)]),
  )
  return records.map(({ row }) => row).filter((row) => !doubtful.has(row))
}

describe.each(sheets)('mutants of $name', (sheet) => {
  const { grid, table, records } = sheet
  const rows = ownRows(sheet)
  const anyRow = fc.constantFrom(...rows)
  const merged = new Set(
    grid.merges.flatMap(({ left, right, bottom: last }) =>
      last < Math.min(...table.headerRows) || left === right
        ? []
        : Array.from({ length: right - left + 1 }, (_, at) => left + at),
    ),
  )
  const letters = [...Object.keys(table.columns), ...Object.keys(table.unmapped)]
  const free = letters.map(columnNumber).filter((column) => !merged.has(column))

  it('say the same with two rows swapped', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const mutant = tableOf(withRowsSwapped(grid, a, b))
        expect(said([...(mutant?.records ?? [])] as Any[])).toEqual(said(records))
      }),
      { numRuns },
    )
  })

  it('lose nothing but a row that is emptied', () => {
    fc.assert(
      fc.property(anyRow, (gone) => {
        const mutant = tableOf(withRowEmpty(grid, gone))
        const rest = records.filter(({ row }) => row !== gone)
        expect(said([...(mutant?.records ?? [])] as Any[])).toEqual(said(rest))
      }),
      { numRuns },
    )
  })

  it('gain nothing but a row that is there twice, and say where it is one person', () => {
    fc.assert(
      fc.property(anyRow, (twice) => {
        // Right below the last record: what stands there (a sum, a note) moves on.
        const last = Math.max(...grid.rows.keys()) + 1
        const mutant = tableOf(withRowTwice(grid, twice, last))
        const again = records.filter(({ row }) => row === twice)
        const found = said([...(mutant?.records ?? [])] as Any[])
        const isRefused = mutant?.problems.some(({ row }) => row === last) ?? false
        expect(isRefused ? [said(records), found] : [said([...records, ...again])]).toContainEqual(
          found,
        )
      }),
      { numRuns },
    )
  })

  it('say the same with two columns swapped', () => {
    if (free.length < 2) return
    const column = fc.constantFrom(...free)
    fc.assert(
      fc.property(column, column, (a, b) => {
        const mutant = tableOf(withColumnsSwapped(grid, a, b, Math.min(...table.headerRows)))
        expect(said([...(mutant?.records ?? [])] as Any[])).toEqual(said(records))
      }),
      { numRuns },
    )
  })

  it('keep rubbish in a cell to its row, and never as a number or a day', () => {
    const letter = fc.constantFrom(...Object.keys(table.columns))
    const rubbish = fc.constantFrom(
      '？？',
      '见附件',
      '#REF!',
      '12,34,5',
      '1..5',
      '３１/１３',
      '二〇',
    )
    fc.assert(
      fc.property(anyRow, letter, rubbish, (row, at, text) => {
        const column = columnNumber(at)
        if (!grid.rows.get(row)?.has(column)) return
        const mutant = tableOf(withCellText(grid, row, column, text))
        const others = [...(mutant?.records ?? [])].filter((one) => one.row !== row)
        expect(said(others)).toEqual(said(records.filter((one) => one.row !== row)))
        const own = [...(mutant?.records ?? [])].find((one) => one.row === row)
        const before = records.find((one) => one.row === row)
        const isTold = mutant?.problems.some((problem) => problem.row === row) ?? false
        // Words may stand in a field of words; numbers and days that were not there may not.
        const values = (one: unknown): string[] =>
          (
            JSON.stringify(one ?? {}).match(/(?<=[:[])\d+(?=[,\]}])|"\d{4}(?:-\d{2}){0,2}"/gu) ?? []
          ).toSorted()
        const known = new Set(values(before))
        const invented = values(own).filter((value) => !known.has(value) && value !== String(row))
        if (!isTold) expect(invented.filter((value) => value !== '0')).toEqual([])
      }),
      { numRuns: numRuns * 4 },
    )
  })
})

describe.each(samples)('damage to $name', ({ name, bytes }) => {
  const whole = JSON.stringify(readTables(readWorkbook(bytes, name)))

  /** What is read, or the code of the reason why nothing is; anything else thrown is a crash. */
  function outcome(damaged: Uint8Array): string {
    try {
      return JSON.stringify(readTables(readWorkbook(damaged, name)))
    } catch (error) {
      if (error instanceof AppError) return error.code
      throw error
    }
  }

  it('is refused, or changes nothing, where bytes of the file are other ones', () => {
    const spot = fc.record({ at: fc.nat(bytes.length - 1), flip: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), (spots) => {
        const damaged = Uint8Array.from(bytes)
        for (const { at, flip } of spots) damaged[at] = (damaged[at] ?? 0) ^ flip
        const found = outcome(damaged)
        expect(found === whole || found.startsWith('WORKBOOK_')).toBe(true)
      }),
      { numRuns: numRuns * 2 },
    )
  })

  it('is refused, or changes nothing, in whichever byte of the directory it is', () => {
    const directory = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16)
    for (let at = directory; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      const found = outcome(damaged)
      expect(found === whole || found.startsWith('WORKBOOK_'), `byte ${at}`).toBe(true)
    }
  })

  it('is refused where the file is cut', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (end) => {
        expect(outcome(bytes.subarray(0, end))).toMatch(/^WORKBOOK_/)
      }),
      { numRuns },
    )
  })

  it('is refused where a part is cut short or a sign of its tags is lost', () => {
    const parts = partsOf(bytes)
    const read = Object.keys(parts).filter((part) =>
      /(?:sheet\d+|workbook|sharedStrings|styles)\.xml$/.test(part),
    )
    const damage = fc.record({
      part: fc.constantFrom(...read),
      at: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      cut: fc.boolean(),
    })
    fc.assert(
      fc.property(damage, ({ part, at, cut }) => {
        const xml = parts[part] ?? ''
        const place = Math.floor(xml.length * at)
        const sign = xml.indexOf('<', place)
        const damaged =
          cut || sign === -1 ? xml.slice(0, place) : xml.slice(0, sign) + xml.slice(sign + 1)
        const found = outcome(makeZip({ ...parts, [part]: damaged }))
        expect(found === whole || found.startsWith('WORKBOOK_')).toBe(true)
      }),
      { numRuns },
    )
  })
})
