import type { IsoDate } from '../../calendar.ts'
import { sumFen, yuanText, type Fen } from '../../money.ts'
import { longDate, type FormContext } from './form-context.ts'
import { columnsFor, formColumn, recordRow, serialColumn, type ColumnOf } from './form-columns.ts'
import type { FormCell, SheetForm } from './sheet-form.ts'
import { textWidth } from './text-width.ts'

/** One person's year of dues. Months are 1–12. */
export interface DuesExportRow {
  readonly name: string
  /** Only where the name alone does not tell who it is. */
  readonly idCard: string | null
  /** The category in the words of the ledger (在职, 离退休, 农民 …). */
  readonly categoryText: string | null
  readonly baseFen: Fen | null
  readonly monthlyFen: Fen | null
  /** Money by the month in which it was paid, whatever months it was for. */
  readonly paidFen: Readonly<Record<number, Fen>>
  readonly exemptMonths: readonly number[]
  readonly notDueMonths: readonly number[]
  readonly remark: string | null
}

export interface DuesLedgerInput {
  readonly organization: string
  readonly year: number
  readonly filledOn: IsoDate
  readonly rows: readonly DuesExportRow[]
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const yuan = (amount: Fen | null): number | null => (amount === null ? null : amount / 100)

const paidOf = (row: DuesExportRow): Fen =>
  sumFen(MONTHS.flatMap((month) => row.paidFen[month] ?? []))

/** 党费收缴台账: members × months, with what was paid in each. */
export function duesLedgerForm(input: DuesLedgerInput, context: FormContext): SheetForm {
  const { organization, year, filledOn, rows } = input
  const { translate } = context
  const text = (key: string, params?: Record<string, string | number>): string =>
    translate({ key: `forms:duesLedger.${key}`, ...(params && { params }) })
  const columns = columnsFor(duesColumns(rows, context), rows)
  const firstMonth = columns.findIndex((column) => column.over !== undefined)
  const sums: FormCell[] = columns.slice(firstMonth, firstMonth + 13).map((_column, index) => {
    const amounts = rows.map((row) => (index < 12 ? row.paidFen[index + 1] : paidOf(row)))
    return { formula: 'sumDown', result: sumFen(amounts.flatMap((amount) => amount ?? [])) / 100 }
  })
  return {
    name: text('sheet', { year }),
    title: text('title', { organization, year }),
    info: [{ left: text('unit', { organization }), right: text('currency') }],
    columns: columns.map(formColumn),
    rows: rows.map((row, index) => recordRow(columns, row, index)),
    total: {
      label: translate({ key: 'forms:total' }),
      labelColumns: firstMonth - 2,
      cells: [null, null, ...sums, null],
    },
    notes: text('notes'),
    signature: text('signature', { date: translate(longDate(filledOn)) }),
    page: {
      orientation: 'landscape',
      keyColumns: firstMonth,
      footer: translate({ key: 'forms:page' }),
    },
  }
}

function duesColumns(
  rows: readonly DuesExportRow[],
  { translate }: FormContext,
): readonly ColumnOf<DuesExportRow>[] {
  const heading = (key: string): string => translate({ key: `forms:duesLedger.${key}` })
  const before: ColumnOf<DuesExportRow>[] = [
    serialColumn(translate({ key: 'forms:seq' })),
    { heading: heading('name'), width: 12, kind: 'text', value: (row) => row.name },
    {
      heading: heading('idCard'),
      width: 21,
      kind: 'id',
      optional: true,
      value: (row) => row.idCard,
    },
    { heading: heading('category'), width: 11, kind: 'text', value: (row) => row.categoryText },
    {
      heading: heading('base'),
      width: 11,
      kind: 'money',
      isPrivate: true,
      value: (row) => yuan(row.baseFen),
    },
    { heading: heading('monthly'), width: 10, kind: 'money', value: (row) => yuan(row.monthlyFen) },
  ]
  const columnsBefore = columnsFor(before, rows).length
  const total = (row: DuesExportRow): FormCell => {
    const from = columnsBefore + 1
    return { formula: 'sumAcross', from, to: from + 11, result: paidOf(row) / 100 }
  }
  return [
    ...before,
    ...monthColumns(rows, translate),
    {
      heading: heading('total'),
      width: Math.max(10, textWidth(yuanText(sumFen(rows.map(paidOf)))) + 2),
      kind: 'money',
      value: total,
    },
    {
      heading: translate({ key: 'forms:remark' }),
      width: 22,
      kind: 'text',
      align: 'left',
      value: (row) => row.remark,
    },
  ]
}

function monthColumns(
  rows: readonly DuesExportRow[],
  translate: FormContext['translate'],
): ColumnOf<DuesExportRow>[] {
  const heading = (key: string): string => translate({ key: `forms:duesLedger.${key}` })
  const cell = (row: DuesExportRow, month: number): FormCell => {
    const paid = row.paidFen[month]
    if (paid !== undefined) return paid / 100
    if (row.exemptMonths.includes(month)) return heading('exempt')
    return row.notDueMonths.includes(month) ? heading('notDue') : null
  }
  // All twelve are as wide as the widest sum under them, or it would print as ####.
  const widest = MONTHS.map((month) => sumFen(rows.flatMap((row) => row.paidFen[month] ?? [])))
  const width = Math.max(8, ...widest.map((sum) => textWidth(yuanText(sum)) + 2))
  return MONTHS.map((month) => ({
    heading: translate({ key: 'forms:duesLedger.month', params: { month } }),
    over: heading('months'),
    width,
    kind: 'money',
    value: (row) => cell(row, month),
  }))
}
