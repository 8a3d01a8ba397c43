import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, it, vi } from 'vitest'
import { fen } from '../../../shared/money.ts'
import { activityForms } from '../../../shared/sheets/forms/activities.ts'
import { checklistForms } from '../../../shared/sheets/forms/checklist.ts'
import { duesLedgerForm } from '../../../shared/sheets/forms/dues-ledger.ts'
import {
  activityRow,
  book,
  checklist,
  duesRow,
  formContext,
  rosterRow,
} from '../../../shared/sheets/forms/forms-fixture.ts'
import { layOut } from '../../../shared/sheets/forms/form-layout.ts'
import { contentsForm } from '../../../shared/sheets/forms/contents.ts'
import { meetingBookForm } from '../../../shared/sheets/forms/meeting-book.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import { rosterForm } from '../../../shared/sheets/forms/roster.ts'
import type { RosterRow } from '../../../shared/sheets/forms/roster-columns.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { writeWorkbook } from './write-workbook.ts'

const meta = { application: '支部台账', madeOn: '2024-11-22' }
const organization = '中共样例镇试点村支部委员会'
const filledOn = '2024-10-31'

const roster = (rows: readonly RosterRow[]): SheetForm =>
  rosterForm({ organization, filledOn, rows, unlisted: 0 }, formContext('zh'))

async function readBack(forms: readonly SheetForm[]): Promise<ExcelJS.Worksheet[]> {
  const bytes = writeWorkbook(forms, meta)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook.worksheets
}

/** The text of a part, found by the local heads: they tell the lengths. */
function partOf(forms: readonly SheetForm[], wanted: string): string {
  const bytes = Buffer.from(writeWorkbook(forms, meta))
  for (let at = 0; bytes.readUInt32LE(at) === 0x0403_4b50;) {
    const start = at + 30 + bytes.readUInt16LE(at + 26)
    const end = start + bytes.readUInt32LE(at + 18)
    const name = bytes.toString('utf8', at + 30, start)
    if (name === wanted) return inflateRawSync(bytes.subarray(start, end)).toString()
    at = end
  }
  throw new Error(`no part ${wanted}`)
}

describe('what a cell holds', () => {
  it('writes IDs, telephone numbers and dates as text, amounts as numbers', async () => {
    const [people] = await readBack([roster([rosterRow({})])])
    for (const [address, text] of [
      ['H4', '99999919620504023X'],
      ['F4', '1962.05'],
      ['J4', '1985.07.01'],
      ['O4', '10000000001'],
    ] as const) {
      expect(people?.getCell(address).value).toBe(text)
      expect(people?.getCell(address).numFmt).toBe('@')
    }
    const input = { organization, year: 2024, filledOn, rows: [duesRow({})] }
    const [dues] = await readBack([duesLedgerForm(input, formContext('zh'))])
    expect(dues?.getCell('E5').value).toBe(117.9)
    expect(dues?.getCell('E5').numFmt).toBe('0.00')
    expect(dues?.getCell('R5').value).toEqual({ formula: 'SUM(F5:Q5)', result: 235.8 })
    expect(dues?.getCell('F6').value).toEqual({ formula: 'SUM(F5:F5)', result: 117.9 })
  })

  it('keeps a stored sum of nothing', async () => {
    const rows = [duesRow({ paidFen: {}, exemptMonths: [1] })]
    const form = duesLedgerForm({ organization, year: 2024, filledOn, rows }, formContext('zh'))
    const [dues] = await readBack([form])
    expect(dues?.getCell('R5').formula).toBe('SUM(F5:Q5)')
    expect(dues?.getCell('R5').result).toBe(0)
    expect(dues?.getCell('F5').value).toBe('免')
  })

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=HYPERLINK("x")', '{=1}'])(
    'never makes %s a formula',
    async (remark) => {
      const [people] = await readBack([roster([rosterRow({ remark })])])
      const cell = people?.getCell('Q4')
      expect(cell?.type).toBe(ExcelJS.ValueType.String)
      expect(cell?.value).toBe(remark)
    },
  )

  it('leaves out what XML forbids and keeps what only looks like an escape', async () => {
    const remark = 'a\u0001b <&> "c" _x0041_ ]]> 𠮷'
    const [people] = await readBack([roster([rosterRow({ remark })])])
    // This reader decodes `_x005F_` once, as spreadsheets do.
    expect(people?.getCell('Q4').value).toBe('ab <&> "c" _x0041_ ]]> 𠮷')
  })
})

describe('text that looks like a formula', () => {
  const signs = [...'=+-@＝＋－＠']
  const leads = ['', ' ', '\t', '\n', '\r', '\u3000', '\u00a0', '\u200b', '\ufeff', '  \t']
  it('stays text with every sign, behind every blank, and reads back as it was', () => {
    const remarks = signs.flatMap((sign) =>
      leads.map((lead) => `${lead}${sign}HYPERLINK("http://x")`),
    )
    const rows = remarks.map((remark, index) => rosterRow({ name: `何试${index}`, remark }))
    const bytes = writeWorkbook([roster(rows)], meta)
    const [grid] = readWorkbook(bytes, 'roster.xlsx')
    const cells = remarks.map((_remark, index) => grid?.rows.get(4 + index)?.get(17))
    expect(cells.map((cell) => cell?.formula)).toEqual(remarks.map(() => null))
    expect(cells.map((cell) => cell?.text)).toEqual(
      remarks.map((remark) => remark.replace('\r', '\n')),
    )
    // The format "text" keeps it text where a person opens the cell and leaves it.
    expect(new Set(cells.map((cell) => cell?.format))).toEqual(new Set(['@']))
  })
})

describe('a workbook of several sheets', () => {
  const input = {
    organization,
    year: 2024,
    filledOn,
    rows: [duesRow({}), duesRow({ remark: ' a\n<&>"' })],
  }
  const events = [{ ...activityRow({ content: '会议记录\n'.repeat(90) }), attendance: [] }]
  const inside = [
    duesLedgerForm(input, formContext('zh')),
    meetingBookForm({ organization, year: 2024, events }, formContext('zh')),
    ...checklistForms({ organization, checklist, book }, formContext('zh')),
  ]
  const contents = { organization, year: 2024, filledOn, forms: inside }
  const forms = [contentsForm(contents, formContext('zh')), ...inside]

  it('is read alike by exceljs and by our own reader', async () => {
    const sheets = await readBack(forms)
    const grids = readWorkbook(writeWorkbook(forms, meta), 'all.xlsx')
    const seen = grids.map(({ sheet, rows, merges }) => ({
      sheet,
      merges: merges
        .map(
          ({ top, left, bottom, right }) =>
            `${columnName(left)}${top}:${columnName(right)}${bottom}`,
        )
        .toSorted(),
      cells: [...rows].flatMap(([row, cells]) =>
        [...cells].map(([column, { text, number }]) => [row, column, number ?? text]),
      ),
    }))
    const told = sheets.map((sheet) => {
      const cells: unknown[] = []
      sheet.eachRow((line, row) =>
        line.eachCell((cell, column) => {
          if (cell.isMerged && cell.master !== cell) return
          cells.push([row, column, cell.result ?? (cell.isHyperlink ? cell.text : cell.value)])
        }),
      )
      return { sheet: sheet.name, merges: sheet.model.merges.toSorted(), cells }
    })
    expect(seen).toEqual(told)
  })

  it('leads from the contents to each sheet', async () => {
    const [first] = await readBack(forms)
    expect(first?.getCell('B4').text).toBe('2024年党费收缴台账')
    const links = partOf(forms, 'xl/worksheets/sheet1.xml')
    expect(links.match(/location="[^"]+"/g)).toEqual(
      inside.map(({ name }) => `location="'${name}'!A1"`),
    )
  })

  it('breaks pages where events begin, at their true size', () => {
    const two = { organization, year: 2024, events: [...events, ...events] }
    const form = meetingBookForm(two, formContext('zh'))
    const part = partOf([form], 'xl/worksheets/sheet1.xml')
    const [start] = layOut(form).pageStarts
    expect(part).toContain(`<brk id="${(start ?? 0) - 1}" max="16383" man="1"/>`)
    expect(part).not.toContain('fitToPage')
  })
})

describe('how it is printed', () => {
  it('repeats the headings, fits the width of A4 and numbers the pages', async () => {
    const input = {
      organization,
      year: 2024,
      filledOn,
      rows: [duesRow({ paidFen: { 1: fen(1) } })],
    }
    const [dues] = await readBack([duesLedgerForm(input, formContext('zh'))])
    expect(dues?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:4',
      printArea: 'A1:S8',
    })
    expect(dues?.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页')
    expect(dues?.views[0]).toMatchObject({ state: 'frozen', xSplit: 5, ySplit: 4 })
    expect(dues?.model.merges).toEqual(
      expect.arrayContaining(['A1:S1', 'F3:Q3', 'A3:A4', 'A6:C6', 'A7:S7', 'A8:S8']),
    )
  })

  it('keeps minutes out of the print area', async () => {
    const rows = [activityRow({ content: '会议记录' })]
    const input = { organization, year: 2024, rows }
    const [meetings] = await readBack(activityForms(input, formContext('zh')))
    expect(meetings?.getCell('P5').value).toBe('会议记录')
    expect(meetings?.pageSetup.printArea).toBe('A1:O7')
  })

  it('draws lines around every cell of the table and none outside', async () => {
    const [people] = await readBack([roster([rosterRow({ group: '第一党小组' })])])
    for (const address of ['A3', 'Q3', 'A4', 'Q4', 'L5', 'Q6']) {
      expect(people?.getCell(address).border?.bottom?.style).toBe('thin')
    }
    expect(people?.getCell('A2').border?.bottom).toBeUndefined()
    expect(people?.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 18 })
    expect(people?.getCell('B5').font).toMatchObject({ name: '仿宋' })
  })

  it('states every width', async () => {
    const [meetings] = await readBack(
      activityForms({ organization, year: 2024, rows: [activityRow({})] }, formContext('zh')),
    )
    expect(meetings?.getColumn(2).width).toBe(15)
    expect(meetings?.getColumn(7).width).toBe(9)
  })

  it('writes every sheet of a checklist, in English too', async () => {
    const input = { organization, checklist, book }
    const sheets = await readBack(checklistForms(input, formContext('en')))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Checklist',
      'To be verified',
      'Done and not applicable',
    ])
    expect(sheets[0]?.getCell('B5').value).toBe('▲\nLate')
  })
})

describe('the file', () => {
  const forms = [roster([rosterRow({}), rosterRow({ name: '钱样', group: '第一党小组' })])]

  it('is the same bytes for the same forms', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    const first = writeWorkbook(forms, meta)
    vi.setSystemTime(1_000_000_000_000)
    const second = writeWorkbook(forms, meta)
    vi.useRealTimers()
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  it('names nobody', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(writeWorkbook(forms, meta).slice().buffer)
    expect([workbook.creator, workbook.lastModifiedBy, workbook.company]).toEqual([
      '支部台账',
      '支部台账',
      undefined,
    ])
    expect(workbook.created.toISOString()).toBe('2024-11-22T00:00:00.000Z')
  })
})
