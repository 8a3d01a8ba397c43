import { fen, sumFen, yuanText, type Fen } from '../../../shared/money.ts'
import type { Problem, Table } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import type { PaymentRow } from '../../ledger/repositories/dues.ts'
import type { ImportContext } from './import-context.ts'

/** A payment of the sheet and the ledger's own of the same month, where they cannot be matched. */
interface Difference {
  readonly month: string
  readonly sheetFen: Fen
  readonly ledgerFen: Fen
}

/** What became of one payment of a sheet. */
export interface WrittenPayment {
  readonly isNew: boolean
  readonly hasChanged: boolean
  /** Told where the ledger's own payments were kept. */
  readonly differs: Difference | null
}

const kept: WrittenPayment = { isNew: false, hasChanged: false, differs: null }

/**
 * Adds and corrects payments; one that the sheet does not show stays: nothing is lost by silence.
 * What was paid on a known day is the same payment as that of its month in the sheet, and several
 * of them together, too; where their sum differs nobody knows which is wrong, so they are kept.
 */
export function writePayments(
  { recorder }: ImportContext,
  memberId: number,
  existing: readonly PaymentRow[],
  rows: readonly RowValues[],
): WrittenPayment[] {
  return rows.map((row) => {
    const paidOn = String(row['paid_on'])
    const known = existing.filter(
      ({ month, paid_on }) => month === row['month'] && paid_on.startsWith(paidOn),
    )
    const [only, another] = known
    if (!only) {
      recorder.insert('dues_payment', { member_id: memberId, ...row })
      return { isNew: true, hasChanged: true, differs: null }
    }
    if (!another) {
      const { paid_on: _month, ...values } = row
      return { ...kept, hasChanged: recorder.update('dues_payment', only.id, values) }
    }
    const ledgerFen = sumFen(known.map(({ amount_fen }) => fen(amount_fen)))
    const sheetFen = fen(Number(row['amount_fen']))
    if (ledgerFen === sheetFen) return kept
    return { ...kept, differs: { month: String(row['month']), sheetFen, ledgerFen } }
  })
}

type Place = { readonly row: number; readonly name: string }

/** A doubt that only the ledger shows, at the cell of the row's payment. */
export function doubtAt(
  { row, name }: Place,
  columns: Table['columns'],
  code: 'paymentsDiffer' | 'paymentNotPlaced',
  value: string,
  params: Problem['params'],
  fields: readonly string[] = ['paid', 'name'],
): Problem {
  const letters = fields.map((field) =>
    Object.keys(columns).find((letter) => columns[letter]?.field === field),
  )
  const cell = `${letters.find((letter) => letter !== undefined) ?? 'A'}${row}`
  const all = { row, cell, value, name, ...params }
  return { row, cell, code, severity: 'warning', value, proposal: null, params: all }
}

/** Says that the ledger's payments of a month were kept, at the month's cell of the sheet. */
export function paymentsDiffer(
  place: Place,
  columns: Table['columns'],
  { month, sheetFen, ledgerFen }: Difference,
): Problem {
  const value = yuanText(sheetFen)
  const params = { month, sheet: value, ledger: yuanText(ledgerFen) }
  const fields = [`month${Number(month.slice(5))}`, 'paid', 'name']
  return doubtAt(place, columns, 'paymentsDiffer', value, params, fields)
}
