import { AppError } from '../../shared/app-error.ts'
import type { MergedPackage, PackageConflict } from '../../shared/contract/packages.ts'
import type { ChangeRecorder, RecordTable, RowValues } from '../ledger/changes.ts'
import { registerNames } from '../../shared/registers/registers.ts'
import { tableOf } from '../../shared/registers/columns.ts'
import { renumberedKey } from '../../shared/rules/explain.ts'
import type { Writer } from '../ledger/connection.ts'
import { rowPrint } from '../ledger/row-print.ts'
import {
  columnsOf,
  referencesOf,
  tablesInOrder,
  type BranchRows,
  type Reference,
} from './branch-rows.ts'
import {
  forgetMergedRow,
  keepMergedRow,
  mergedRows,
  ownProblem,
  type MergedRow,
} from './package-sources.ts'

interface Merge {
  readonly writer: Writer
  readonly recorder: ChangeRecorder
  readonly sourceId: number
  readonly rows: BranchRows
  /** The branch here. */
  readonly organizationId: number
}

type Counts = Pick<MergedPackage, 'inserted' | 'updated' | 'removed' | 'conflicts'>

/**
 * Brings the rows of a branch up to those of its package. A row keeps the number that it got here at
 * the first merge; references follow. A row that stands otherwise than the last merge left it was
 * changed here: it is left alone, and told.
 */
export function mergeRows(merge: Merge): Counts {
  const run = new Run(merge)
  const order = tablesInOrder(merge.writer)
  for (const table of order) run.bring(table, merge.rows[table] ?? [])
  for (const table of order.toReversed()) run.removeGone(table)
  return run.counts()
}

class Run {
  readonly #merge: Merge
  readonly #known = new Map<string, MergedRow>()
  /** Where each row of the package stands here. */
  readonly #here = new Map<string, number>()
  readonly #seen = new Set<string>()
  readonly #conflicts: PackageConflict[] = []
  #inserted = 0
  #updated = 0
  #removed = 0

  constructor(merge: Merge) {
    this.#merge = merge
    for (const row of mergedRows(merge.writer, merge.sourceId)) {
      this.#known.set(keyOf(row.table, row.sourceId), row)
      this.#here.set(keyOf(row.table, row.sourceId), row.rowId)
    }
  }

  bring(table: RecordTable, rows: readonly RowValues[]): void {
    const { writer } = this.#merge
    const references = referencesOf(writer, table)
    const columns = columnsOf(writer, table)
    for (const { id, ...values } of rows) {
      if (Object.keys(values).some((name) => !columns.has(name)))
        throw new AppError('PACKAGE_DAMAGED')
      const key = keyOf(table, Number(id))
      this.#seen.add(key)
      const mapped = this.#answered(table, key, this.#mapped(table, values, references))
      if (mapped !== null) this.#write(table, Number(id), mapped)
    }
  }

  /** Takes away what the branch no longer has. */
  removeGone(table: RecordTable): void {
    const { recorder, writer, sourceId } = this.#merge
    for (const [key, known] of this.#known) {
      if (known.table !== table || this.#seen.has(key)) continue
      const row = recorder.row(table, known.rowId)
      if (row !== null && rowPrint(row) !== known.print) {
        this.#conflicts.push({ table, id: known.rowId })
        continue
      }
      if (row !== null) {
        recorder.remove(table, known.rowId)
        this.#removed += 1
      }
      forgetMergedRow(writer, sourceId, known)
    }
  }

  counts(): Counts {
    return {
      inserted: this.#inserted,
      updated: this.#updated,
      removed: this.#removed,
      conflicts: this.#conflicts,
    }
  }

  /** The values with the numbers that rows have here; null: it cannot stand without one that is missing. */
  #mapped(
    table: RecordTable,
    values: RowValues,
    references: readonly Reference[],
  ): RowValues | null {
    const mapped: Record<string, RowValues[string]> = { ...values }
    for (const { column, table: other, isOptional } of references) {
      const there = values[column] ?? null
      if (there === null) continue
      const here = this.#here.get(keyOf(other, Number(there))) ?? null
      if (here === null && !isOptional) return null
      mapped[column] = here
    }
    // The branch keeps its place below the committee here.
    if (table === 'organization' && values['level'] === 'branch') {
      const own = this.#merge.recorder.row('organization', this.#merge.organizationId)
      mapped['parent_id'] = own?.['parent_id'] ?? null
    }
    if (table !== 'signal_explanation') return mapped
    const key = renumberedKey(String(values['key']), (of, id) => this.#hereOf(of, id))
    return key === null ? null : { ...mapped, key }
  }

  /** Keys of signals name records: `year:2026` names none, and stays. */
  #hereOf(of: string, id: number): number | null {
    const isCore = of === 'activity' || of === 'member'
    const register = registerNames.find((name) => name === of)
    if (!isCore && register === undefined) return id
    const table = register === undefined ? of : tableOf(register)
    return this.#here.get(keyOf(table, id)) ?? null
  }

  /**
   * A problem that was written down here first and went to the branch comes back with its answer: it is
   * the same row. What the branch left empty stays as it was written here.
   */
  #answered(table: RecordTable, key: string, values: RowValues | null): RowValues | null {
    if (table !== 'rectification' || values === null || this.#here.has(key)) return values
    const { writer, recorder, organizationId } = this.#merge
    const id = ownProblem(writer, organizationId, values)
    const row = id === null ? null : recorder.row(table, id)
    if (id === null || row === null) return values
    this.#here.set(key, id)
    const told = Object.entries(values).map(([column, value]) => [
      column,
      value ?? row[column] ?? null,
    ])
    return Object.fromEntries(told)
  }

  #write(table: RecordTable, sourceRow: number, values: RowValues): void {
    const { recorder } = this.#merge
    const key = keyOf(table, sourceRow)
    const isBranch = table === 'organization' && values['level'] === 'branch'
    const here = this.#here.get(key) ?? (isBranch ? this.#merge.organizationId : null)
    if (here === null) {
      const id = recorder.insert(table, values)
      this.#inserted += 1
      return this.#keep(table, sourceRow, id)
    }
    const known = this.#known.get(key)
    const row = recorder.row(table, here)
    if (known && (row === null || rowPrint(row) !== known.print)) {
      this.#conflicts.push({ table, id: here })
      this.#here.set(key, here)
      return
    }
    // A branch that is there before its first package only gets its own line.
    if (recorder.update(table, here, values) && (known || !isBranch)) this.#updated += 1
    this.#keep(table, sourceRow, here)
  }

  #keep(table: RecordTable, sourceRow: number, rowId: number): void {
    const { recorder, writer, sourceId } = this.#merge
    const row = recorder.row(table, rowId)
    const print = row === null ? '' : rowPrint(row)
    this.#here.set(keyOf(table, sourceRow), rowId)
    keepMergedRow(writer, sourceId, { table, sourceId: sourceRow, rowId, print })
  }
}

const keyOf = (table: string, id: number): string => `${table} ${id}`
