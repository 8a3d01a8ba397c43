import { AppError } from '../../shared/app-error.ts'
import type { Reader } from '../ledger/connection.ts'
import { ledgerError } from '../ledger/ledger-error.ts'
import { schemaVersion, type Migration } from '../ledger/migrate.ts'
import { closeLedgerFile, createLedgerFile, readLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'

/** What came out of a table of a damaged ledger. */
export interface SalvagedTable {
  readonly table: string
  readonly rows: number
  /** Whether some of its pages could not be read, or rows could not be kept: how many is not known. */
  readonly isPartial: boolean
}

interface Salvage {
  readonly damaged: string
  readonly key: LedgerKey | null
  /** The new file; nothing is there yet. */
  readonly target: string
  readonly migrations: readonly Migration[]
}

/** Tables that are worked out from others when those are written. */
const derived = new Set(['calendar_month', 'dues_month', 'search_entry'])

type Row = Readonly<Record<string, unknown>>

/**
 * Takes every row that can still be read out of a damaged ledger into a new one of the same version;
 * the damaged file is only read. Rows that refer to a lost one are left out, as they would hang in the
 * air; what is missing shows when the new ledger is checked against its log.
 * @throws AppError LEDGER_DAMAGED: nothing can be read at all; LEDGER_EXISTS, LEDGER_PASSWORD,
 *   FILE_NOT_WRITTEN.
 */
export function salvageLedger({ damaged, key, target, migrations }: Salvage): SalvagedTable[] {
  const from = readLedgerFile(damaged, key)
  try {
    const version = versionOf(from)
    const known = migrations.filter((migration) => migration.version <= version)
    const tables: SalvagedTable[] = []
    const fill = (fresh: Reader): void => {
      fresh.pragma('foreign_keys = OFF')
      tables.push(...fresh.transaction(() => copyTables(from, fresh))())
    }
    closeLedgerFile(createLedgerFile(target, known, fill, key))
    return tables
  } finally {
    from.close()
  }
}

/** Where not even the list of tables can be read, there is nothing to begin from. */
function versionOf(db: Reader): number {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return schemaVersion(db)
  } catch (error) {
    throw new AppError('LEDGER_DAMAGED', {}, { cause: error })
  }
}

function copyTables(from: Reader, to: Reader): SalvagedTable[] {
  const named = to
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((table) => !derived.has(table))
  const copied = named.map((table) => copyTable(from, to, table))
  const hanging = dropHanging(to)
  return copied.map(({ table, rows, isPartial }) => {
    const left = hanging.get(table) ?? 0
    return { table, rows: rows - left, isPartial: isPartial || left > 0 }
  })
}

function copyTable(from: Reader, to: Reader, table: string): SalvagedTable {
  let rows = 0
  let isPartial = false
  const lost = (): void => {
    isPartial = true
  }
  // Names of columns go into SQL: those of the new ledger, whatever a doctored file calls its own.
  const known = to
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
  for (const row of readableRows(from, table, lost)) {
    const columns = known.filter((column) => Object.hasOwn(row, column))
    const gaps = columns.map(() => '?').join(', ')
    const sql = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${gaps})`
    try {
      to.prepare(sql).run(columns.map((column) => row[column]))
      rows += 1
    } catch {
      lost() // A row that fits no check any more: its bytes are not what was written.
    }
  }
  return { table, rows, isPartial }
}

/** Rows from the first one up to the first page that cannot be read, then from the last one down. */
function* readableRows(db: Reader, table: string, lost: () => void): Generator<Row> {
  const seen = new Set<unknown>()
  for (const order of ['ASC', 'DESC']) {
    try {
      const sql = `SELECT rowid AS salvaged_rowid, * FROM ${table} ORDER BY rowid ${order}`
      for (const { salvaged_rowid: id, ...row } of db.prepare<[], Row>(sql).iterate()) {
        if (seen.has(id)) return
        seen.add(id)
        yield row
      }
      return
    } catch (error) {
      if (!(ledgerError(error) instanceof AppError)) throw error
      lost()
    }
  }
}

interface Hanging {
  readonly table: string
  readonly rowid: number
}

/** Takes rows away that refer to what was lost, until none does; how many of each table. */
function dropHanging(db: Reader): Map<string, number> {
  const dropped = new Map<string, number>()
  for (;;) {
    const hanging = db.pragma('foreign_key_check') as Hanging[]
    if (hanging.length === 0) return dropped
    for (const { table, rowid } of hanging) {
      const { changes } = db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid)
      dropped.set(table, (dropped.get(table) ?? 0) + changes)
    }
  }
}
