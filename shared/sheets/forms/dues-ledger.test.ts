import { describe, expect, it } from 'vitest'
import { fen } from '../../money.ts'
import { duesLedgerForm, type DuesExportRow } from './dues-ledger.ts'
import { layOut } from './form-layout.ts'
import { duesRow, formContext } from './forms-fixture.ts'
import { maskedForm } from './masked-form.ts'

const place = (rows: readonly DuesExportRow[]) => {
  const input = {
    organization: '中共样例镇机关支部委员会',
    year: 2024,
    filledOn: '2024-10-31',
    rows,
  }
  return layOut(duesLedgerForm(input, formContext('zh')))
}

const valuesAt = (rows: readonly DuesExportRow[], row: number) =>
  place(rows).rows[row - 1]?.cells.map((cell) => cell.value) ?? []

describe('duesLedgerForm', () => {
  it('has two heading rows with the months under one heading', () => {
    const rows = [duesRow({})]
    expect(valuesAt(rows, 1)).toEqual(['中共样例镇机关支部委员会2024年度党费收缴台账'])
    expect(valuesAt(rows, 3).slice(0, 7)).toEqual([
      '序号',
      '姓名',
      '党员类别',
      '核算基数\n（元）',
      '月应缴\n金额（元）',
      '缴   费   月   份',
      null,
    ])
    expect(valuesAt(rows, 4).slice(5, 17)).toEqual(
      Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    )
    const { merges, headerRows } = place(rows)
    expect(headerRows).toEqual({ first: 3, last: 4 })
    expect(merges).toContainEqual({ top: 3, left: 6, bottom: 3, right: 17 })
    expect(merges).toContainEqual({ top: 3, left: 2, bottom: 4, right: 2 })
  })
})

describe('duesLedgerForm, cell by cell', () => {
  const months: readonly [string, Partial<DuesExportRow>, number, string | number | null][] = [
    ['a payment is an amount in yuan', { paidFen: { 3: fen(1501) } }, 3, 15.01],
    ['a month without payment is empty', { paidFen: {} }, 3, null],
    ['an exempt month', { paidFen: {}, exemptMonths: [3] }, 3, '免'],
    ['a month that is not due', { paidFen: {}, notDueMonths: [12] }, 12, '—'],
    ['money is not hidden by a mark', { paidFen: { 3: fen(50) }, exemptMonths: [3] }, 3, 0.5],
  ]
  it.each(months)('%s', (_name, change, month, value) => {
    expect(valuesAt([duesRow(change)], 5)[4 + month]).toBe(value)
  })
})

describe('duesLedgerForm, sums and widths', () => {
  it('totals each person and each month, with the sums stored', () => {
    const rows = [
      duesRow({ paidFen: { 1: fen(11_790), 12: fen(10) } }),
      duesRow({ name: '吕样二', paidFen: { 1: fen(4520) } }),
    ]
    expect(valuesAt(rows, 5)[17]).toEqual({ formula: 'SUM(F5:Q5)', result: 118 })
    const total = valuesAt(rows, 7)
    expect(total[0]).toBe('合    计')
    expect(total[5]).toEqual({ formula: 'SUM(F5:F6)', result: 163.1 })
    expect(total[6]).toEqual({ formula: 'SUM(G5:G6)', result: 0 })
    expect(total[17]).toEqual({ formula: 'SUM(R5:R6)', result: 163.2 })
    expect(place(rows).merges).toContainEqual({ top: 7, left: 1, bottom: 7, right: 3 })
  })

  it('has a column of ID numbers only where somebody has one to be told by', () => {
    const idCard = '99999919620504023X'
    expect(valuesAt([duesRow({ idCard: null })], 3)).not.toContain('身份证号码')
    const rows = [duesRow({ idCard }), duesRow({ idCard: null })]
    expect(valuesAt(rows, 3)[2]).toBe('身份证号码')
    expect(valuesAt(rows, 5)[18]).toEqual({ formula: 'SUM(G5:R5)', result: 235.8 })
    expect(valuesAt(rows, 7)[6]).toEqual({ formula: 'SUM(G5:G6)', result: 235.8 })
  })

  it('hides incomes and the middle of the ID numbers that it shows', () => {
    const form = (rows: readonly DuesExportRow[]) =>
      maskedForm(
        duesLedgerForm(
          { organization: '样例', year: 2024, filledOn: '2024-10-31', rows },
          formContext('zh'),
        ),
        formContext('zh'),
      )
    const row = duesRow({ idCard: '99999919620504023X' })
    expect(JSON.stringify(form([row, row]))).toContain('999999********023X')
    expect(JSON.stringify(form([row]))).not.toContain('7860')
    expect(form([row]).notes).toContain('已隐去')
    expect(form([duesRow({ baseFen: null })]).notes).not.toContain('已隐去')
  })

  it('makes the months as wide as the sums under them', () => {
    const rows = Array.from({ length: 60 }, (_, index) => {
      return duesRow({ name: `何试${index}`, paidFen: { 6: fen(10_000_000) } })
    })
    const form = duesLedgerForm(
      { organization: '样例', year: 2024, filledOn: '2024-10-31', rows },
      formContext('zh'),
    )
    expect(form.columns[5]?.width).toBeGreaterThanOrEqual('6000000.00'.length + 2)
  })
})
