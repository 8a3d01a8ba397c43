import Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import type { saveEntrySchema } from '../../shared/contract/entries.ts'
import { columnOf, tableOf } from '../../shared/registers/columns.ts'
import { registerNames, registerOf, type RegisterName } from '../../shared/registers/registers.ts'
import type { EntryValues } from '../../shared/registers/values.ts'
import type { ChangeRecorder, ColumnValue, RowValues } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { listChildIds } from '../ledger/repositories/entries.ts'
import { isLiving } from '../ledger/repositories/living-row.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'

export type EntryToSave = z.output<typeof saveEntrySchema>

/**
 * Writes an entry of a register, new or changed.
 * @throws AppError NOT_FOUND where its organization, a member, an event or an entry that it names
 *   is not in this ledger or belongs to another branch; ENTRY_EXISTS where it may stand only once.
 */
export function saveEntry(db: Reader, entry: EntryToSave, context: CommandContext): { id: number } {
  requireOrganization(db, entry.organizationId)
  return onlyOnce(() =>
    runCommand(db, context, (writer, recorder) => {
      checkReferences(writer, entry)
      const id = writeEntry(recorder, entry, context.at)
      const action = entry.id === null ? 'entry.add' : 'entry.change'
      const hasChanged = recorder.changes.length > 0
      const audit = { action, details: auditDetails(recorder.changes) }
      return { value: { id }, audit: hasChanged ? audit : null }
    }),
  )
}

/**
 * Writes several new entries of a register as one step.
 * @throws AppError as `saveEntry`; then none is written.
 */
export function addEntries(
  db: Reader,
  entries: readonly EntryToSave[],
  context: CommandContext,
): { readonly ids: readonly number[] } {
  for (const { organizationId } of entries) requireOrganization(db, organizationId)
  return onlyOnce(() =>
    runCommand(db, context, (writer, recorder) => {
      const ids = entries.map((entry) => {
        checkReferences(writer, entry)
        return insertEntry(recorder, entry, context.at)
      })
      const audit = { action: 'entry.add', details: auditDetails(recorder.changes) }
      return { value: { ids }, audit }
    }),
  )
}

/**
 * Entries belong to a branch or a committee, not to a group.
 * @throws AppError NOT_FOUND.
 */
export function requireOrganization(db: Reader, organizationId: number): void {
  const organization = listOrganizations(db).find(({ id }) => id === organizationId)
  if (!organization || organization.level === 'group')
    throw new AppError('NOT_FOUND', { id: organizationId })
}

/** Adds an entry as part of a larger command (an import, a sample). Gives its id. */
export function insertEntry(
  recorder: ChangeRecorder,
  entry: { register: RegisterName; organizationId: number; values: EntryValues },
  at: string | null,
): number {
  return recorder.insert(tableOf(entry.register), {
    organization_id: entry.organizationId,
    ...columnValues(entry.values),
    created_at: at,
  })
}

/** The values of an entry under the names of its columns; flags as 0 and 1. */
export function columnValues(values: EntryValues): RowValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]): [string, ColumnValue] => [
      columnOf(field),
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
}

function writeEntry(recorder: ChangeRecorder, entry: EntryToSave, at: string): number {
  const { register, id, organizationId, values } = entry
  if (id === null) return insertEntry(recorder, { register, organizationId, values }, at)
  const table = tableOf(register)
  const row = recorder.row(table, id)
  if (!row || row['deleted_at'] !== null || row['organization_id'] !== organizationId)
    throw new AppError('NOT_FOUND', { id })
  recorder.update(table, id, columnValues(values))
  return id
}

/**
 * Whatever an entry names belongs to the same branch or committee, and is not in the bin.
 * @throws AppError NOT_FOUND.
 */
export function checkReferences(
  db: Reader,
  { register, organizationId, values }: Omit<EntryToSave, 'id'>,
): void {
  for (const [key, field] of Object.entries(registerOf(register).fields)) {
    const id = values[key]
    if (typeof id !== 'number') continue
    const table = referredTable(field.type, field.type === 'entry' ? field.of : '')
    if (table === null || isLiving(db, table, { id, organizationId })) continue
    throw new AppError('NOT_FOUND', { id })
  }
}

function referredTable(type: string, of: string) {
  if (type === 'member' || type === 'activity') return type
  const name = registerNames.find((candidate) => candidate === of)
  return type === 'entry' && name ? tableOf(name) : null
}

/**
 * Moves an entry into the recycle bin (`deleted` true) or back, with all that belongs to it.
 * @throws AppError NOT_FOUND; ENTRY_EXISTS where another one has taken its place since.
 */
export function setEntryDeleted(
  db: Reader,
  { register, id }: { readonly register: RegisterName; readonly id: number },
  deleted: boolean,
  context: CommandContext,
): null {
  return setEntriesDeleted(db, { register, ids: [id] }, deleted, context)
}

/** Several entries of a register as one step. @throws AppError as `setEntryDeleted`. */
export function setEntriesDeleted(
  db: Reader,
  { register, ids }: { readonly register: RegisterName; readonly ids: readonly number[] },
  deleted: boolean,
  context: CommandContext,
): null {
  return onlyOnce(() =>
    runCommand(db, context, (writer, recorder) => {
      for (const id of ids)
        moveEntry({ writer, recorder, at: deleted ? context.at : null }, register, id)
      const action = deleted ? 'entry.remove' : 'entry.restore'
      const hasChanged = recorder.changes.length > 0
      const audit = { action, details: auditDetails(recorder.changes) }
      return { value: null, audit: hasChanged ? audit : null }
    }),
  )
}

interface Move {
  readonly writer: Reader
  readonly recorder: ChangeRecorder
  /** When it goes into the bin; null: it comes back. */
  readonly at: string | null
}

function moveEntry({ writer, recorder, at }: Move, register: RegisterName, id: number): void {
  const row = recorder.row(tableOf(register), id)
  if (!row) throw new AppError('NOT_FOUND', { id })
  // Moved again, it would part from what went into the bin with it.
  if (at !== null && row['deleted_at'] !== null) return
  const moved = at === null ? (row['deleted_at'] ?? null) : null
  recorder.update(tableOf(register), id, { deleted_at: at })
  for (const name of registerNames) {
    if (registerOf(name).parent?.register !== register) continue
    // What went into the bin with its parent, at the same moment, comes back with it.
    for (const child of listChildIds(writer, name, id, moved))
      recorder.update(tableOf(name), child, { deleted_at: at })
  }
}

/** Unique indexes say what may stand only once: an appraisal a year, a result a member. */
function onlyOnce<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new AppError('ENTRY_EXISTS', {}, { cause: error })
    throw error
  }
}
