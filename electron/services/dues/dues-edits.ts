import type { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { IsoMonth } from '../../../shared/calendar.ts'
import type {
  assessDuesSchema,
  DuesStep,
  enterDuesSchema,
  savePaymentSchema,
} from '../../../shared/contract/dues.ts'
import { findAudit, nextAuditId } from '../../ledger/audit.ts'
import { recordTable, type ChangeRecorder, type RowChange } from '../../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader, Writer } from '../../ledger/connection.ts'
import { listPaymentsOf, type PaymentRow } from '../../ledger/repositories/dues.ts'
import { listMembersById } from '../../ledger/repositories/members.ts'
import { newerRows, revertChanges } from '../../ledger/revert.ts'
import { clearMonths } from '../import/assessment-spans.ts'

/** One step of a person, named by its entry in the audit log: by that name it is taken back. */
function step(
  db: Reader,
  context: CommandContext,
  action: string,
  write: (writer: Writer, recorder: ChangeRecorder) => void,
): DuesStep {
  return runCommand<DuesStep>(db, context, (writer, recorder) => {
    write(writer, recorder)
    if (recorder.changes.length === 0) return { value: { step: null }, audit: null }
    const audit = { action, details: auditDetails(recorder.changes) }
    return { value: { step: nextAuditId(writer) }, audit }
  })
}

/** @throws AppError NOT_FOUND. */
function mustKnow(db: Reader, ids: ReadonlySet<number>): ReadonlyMap<number, string> {
  const names = new Map(listMembersById(db, [...ids]).map(({ id, name }) => [id, name]))
  for (const id of ids) if (!names.has(id)) throw new AppError('NOT_FOUND', { id })
  return names
}

const paymentsOf = (db: Reader, memberId: number, month: IsoMonth): PaymentRow[] =>
  listPaymentsOf(db, memberId, { from_month: month, to_month: month })

/**
 * Writes amounts as they were typed into cells of the grid. A payment that is there keeps its day;
 * where a month was paid in several parts, nobody can know which part a new sum is about.
 * @throws AppError NOT_FOUND, DUES_SEVERAL_PAYMENTS; then nothing is written of any cell.
 */
export function enterDues(
  db: Reader,
  { cells, paidOn }: z.output<typeof enterDuesSchema>,
  context: CommandContext,
): DuesStep {
  return step(db, context, 'dues.enter', (writer, recorder) => {
    const names = mustKnow(writer, new Set(cells.map(({ memberId }) => memberId)))
    for (const { memberId, month, amountFen } of cells) {
      const [known, another] = paymentsOf(writer, memberId, month)
      if (another && amountFen !== sumOf(paymentsOf(writer, memberId, month))) {
        const name = names.get(memberId) ?? ''
        throw new AppError('DUES_SEVERAL_PAYMENTS', { name, month })
      }
      if (another) continue
      if (known && amountFen === 0) recorder.remove('dues_payment', known.id)
      else if (known) recorder.update('dues_payment', known.id, { amount_fen: amountFen })
      else if (amountFen > 0) {
        const paid = { member_id: memberId, month, paid_on: paidOn ?? month }
        recorder.insert('dues_payment', { ...paid, amount_fen: amountFen })
      }
    }
  })
}

const sumOf = (payments: readonly PaymentRow[]): number =>
  payments.reduce((sum, { amount_fen }) => sum + amount_fen, 0)

/**
 * Adds a payment (`id` null) or changes one.
 * @throws AppError NOT_FOUND, DUES_SAME_DAY (another of the same month came then).
 */
export function savePayment(
  db: Reader,
  payment: z.output<typeof savePaymentSchema>,
  context: CommandContext,
): DuesStep {
  const { id, memberId, month, paidOn, amountFen, remark } = payment
  return step(db, context, 'dues.savePayment', (writer, recorder) => {
    mustKnow(writer, new Set([memberId]))
    const others = paymentsOf(writer, memberId, month).filter((one) => one.id !== id)
    if (others.some(({ paid_on }) => paid_on === paidOn)) throw new AppError('DUES_SAME_DAY')
    const values = { member_id: memberId, month, paid_on: paidOn, amount_fen: amountFen, remark }
    if (id === null) recorder.insert('dues_payment', values)
    else if (recorder.row('dues_payment', id)?.['member_id'] === memberId)
      recorder.update('dues_payment', id, values)
    else throw new AppError('NOT_FOUND', { id })
  })
}

/** @throws AppError NOT_FOUND. */
export function removePayment(db: Reader, id: number, context: CommandContext): DuesStep {
  return step(db, context, 'dues.removePayment', (_writer, recorder) => {
    if (!recorder.row('dues_payment', id)) throw new AppError('NOT_FOUND', { id })
    recorder.remove('dues_payment', id)
  })
}

/**
 * Says what is due from one month to another; what was said of those months before is replaced, of
 * other months it stays.
 * @throws AppError NOT_FOUND.
 */
export function assessMember(
  db: Reader,
  assessment: z.output<typeof assessDuesSchema>,
  context: CommandContext,
): DuesStep {
  const { memberId, fromMonth, toMonth } = assessment
  return step(db, context, 'dues.assess', (writer, recorder) => {
    mustKnow(writer, new Set([memberId]))
    const months = { from_month: fromMonth, to_month: toMonth }
    clearMonths({ db: writer, recorder }, memberId, months)
    recorder.insert('dues_assessment', {
      member_id: memberId,
      ...months,
      category: assessment.category,
      base_fen: assessment.baseFen,
      monthly_fen: assessment.monthlyFen,
      exempt: Number(assessment.exempt),
      remark: assessment.remark,
    })
  })
}

/** The rows that a step of dues changed. @throws AppError NOT_FOUND. */
function changesOf(db: Reader, id: number): RowChange[] {
  const entry = findAudit(db, id)
  if (!entry?.action.startsWith('dues.')) throw new AppError('NOT_FOUND', { id })
  const { changes } = entry.details as { changes: readonly RowChange[] } // as `step` wrote them
  return changes.map((change) => ({ ...change, table: recordTable(change.table) }))
}

/**
 * Takes a step back as the log kept it. The step that this is can be taken back in turn.
 * @throws AppError NOT_FOUND, STEP_NEWER_CHANGES (what it wrote was changed since).
 */
export function revertDues(db: Reader, id: number, context: CommandContext): DuesStep {
  return step(db, context, 'dues.revert', (writer, recorder) => {
    const changes = changesOf(writer, id)
    if (newerRows(recorder, changes).length > 0) throw new AppError('STEP_NEWER_CHANGES')
    revertChanges(recorder, changes)
  })
}
