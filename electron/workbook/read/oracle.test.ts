import { readFileSync, readdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenByOracle, seenByUs } from './oracle.ts'
import { meaningKept } from './xml-mutants.ts'

const samples = new URL('../../../resources/samples/', import.meta.url)
const files = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({ name, bytes: readFileSync(new URL(encodeURIComponent(name), samples)) }))

/** What both see, of a workbook and of the named mutants of it; exceljs cannot read all mutants. */
async function seen(
  bytes: Uint8Array,
  names: readonly string[] = [],
): Promise<{ readonly ours: unknown; readonly theirs: unknown }> {
  const oracle = await seenByOracle(bytes)
  const mutants = names.map((name) => ({ name, bytes: meaningKept[name]?.(bytes) ?? bytes }))
  const all = [{ name: 'as it is', bytes }, ...mutants]
  return {
    ours: all.map((one) => ({ name: one.name, sheets: seenByUs(one.bytes, oracle) })),
    theirs: all.map(({ name }) => ({ name, sheets: oracle })),
  }
}

it('has six samples to compare', () => {
  expect(files).toHaveLength(6)
})

describe.each(files)('$name', ({ bytes }) => {
  it('is seen as exceljs sees it', async () => {
    const { ours, theirs } = await seen(bytes)
    expect(ours).toEqual(theirs)
  })

  it.each(Object.keys(meaningKept))('is the same with %s', async (name) => {
    const { ours, theirs } = await seen(bytes, [name])
    expect(ours).toEqual(theirs)
  })
})

/** Excel's longest text is longer; what matters are blanks, line breaks, markup and odd characters. */
const text = fc.oneof(
  fc.constantFrom(
    '姓  名',
    'a&b<c>"d"',
    '_x000D_',
    '1,5',
    ' x ',
    '第一行\n第二行',
    '𠮷田',
    '=1+1',
    "'",
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 99_999 }).map((fen) => fen / 100),
)
const numberFormat = fc.constantFrom('General', '0.00', '#,##0.00', '@', '0_);[Red]\\(0\\)', '0%')
const momentFormat = fc.constantFrom(
  'yyyy/m/d',
  'yyyy\\.mm',
  'yyyy"年"m"月"',
  'h:mm',
  'yyyy/m/d h:mm',
)
/** Whole minutes from March 1900 on: what a person types, and what a Date holds without rounding. */
const moment = fc
  .tuple(fc.integer({ min: 61, max: 60_000 }), fc.constantFrom(0, 0, 1, 870, 1439))
  .map(([day, minutes]) => new Date((day - 25_569) * 86_400_000 + minutes * 60_000))

const value: fc.Arbitrary<ExcelJS.CellValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((runs) => ({
    richText: runs.map((run, at) => ({ text: run, font: { size: 9 + at } })),
  })),
  fc.constantFrom<ExcelJS.CellErrorValue>({ error: '#REF!' }, { error: '#N/A' }),
  fc.record({
    formula: fc.constantFrom('SUM(A1:A3)', 'IF(B2>1,"是","否")', 'C1&"人"'),
    result: fc.oneof(number, text, fc.boolean()),
  }),
  text.map((shown) => ({ text: shown, hyperlink: 'https://example.com/' })),
)

const sheet = fc.record({
  cells: fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 30 }),
      content: fc.oneof(
        fc.record({ value, format: fc.option(numberFormat) }),
        fc.record({ value: moment, format: momentFormat }),
      ),
    }),
    { maxLength: 30 },
  ),
  merge: fc.option(
    fc.record({
      top: fc.integer({ min: 1, max: 10 }),
      left: fc.integer({ min: 1, max: 28 }),
      tall: fc.integer({ min: 0, max: 3 }),
      wide: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  hiddenRow: fc.option(fc.integer({ min: 1, max: 12 })),
  hiddenColumn: fc.option(fc.integer({ min: 1, max: 30 })),
  state: fc.constantFrom<ExcelJS.WorksheetState>('visible', 'hidden', 'veryHidden'),
})
type MadeSheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never

function fill(target: ExcelJS.Worksheet, made: MadeSheet): void {
  for (const { row, column, content } of made.cells) {
    const cell = target.getCell(row, column)
    cell.value = content.value
    // A cell that is filled twice keeps no date's format: beyond the year 275760 exceljs has no date.
    cell.numFmt = content.format ?? 'General'
  }
  if (made.merge) {
    const { top, left, tall, wide } = made.merge
    target.mergeCells(top, left, top + tall, left + wide)
  }
  if (made.hiddenRow !== null) target.getRow(made.hiddenRow).hidden = true
  if (made.hiddenColumn !== null) target.getColumn(made.hiddenColumn).hidden = true
}

async function written(sheets: readonly MadeSheet[], date1904: boolean): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = date1904
  for (const [at, made] of sheets.entries()) {
    fill(workbook.addWorksheet(`表${at}`, { state: at === 0 ? 'visible' : made.state }), made)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

it('sees in generated workbooks what exceljs sees, however they are stored', async () => {
  const ways = fc.subarray(Object.keys(meaningKept), { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(sheet, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      ways,
      async (sheets, date1904, names) => {
        const bytes = await written(sheets, date1904)
        const { ours, theirs } = await seen(bytes, names)
        expect(ours).toEqual(theirs)
      },
    ),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 60) },
  )
})
