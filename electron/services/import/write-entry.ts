import { tableOf } from '../../../shared/registers/columns.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import type { EntryValue, EntryValues } from '../../../shared/registers/values.ts'
import type { StoredEntry } from '../../ledger/repositories/entries.ts'
import { columnValues, insertEntry } from '../entry-service.ts'
import type { ImportContext } from './import-context.ts'

export interface WrittenEntry {
  readonly id: number
  readonly isNew: boolean
  readonly hasChanged: boolean
}

/** What a sheet states; an empty cell says nothing, so it erases nothing. */
function stated(values: EntryValues): EntryValues {
  const told = Object.entries(values).filter(
    (pair): pair is [string, Exclude<EntryValue, null>] => pair[1] !== null,
  )
  return Object.fromEntries(told)
}

/** Writes what a sheet states into a known entry, or into a new one. */
export function writeEntry(
  { recorder, organizationId, writtenAt }: ImportContext,
  register: RegisterName,
  known: StoredEntry | undefined,
  values: EntryValues,
): WrittenEntry {
  if (!known) {
    const id = insertEntry(recorder, { register, organizationId, values }, writtenAt)
    return { id, isNew: true, hasChanged: true }
  }
  const changed = recorder.update(tableOf(register), known.id, columnValues(stated(values)))
  return { id: known.id, isNew: false, hasChanged: changed }
}
