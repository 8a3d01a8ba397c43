import { getEntryCounts, getEntryRows } from '../services/entry-rows.ts'
import {
  addEntries,
  saveEntry,
  setEntriesDeleted,
  setEntryDeleted,
} from '../services/entry-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type EntryProcedures =
  | 'entries.list'
  | 'entries.counts'
  | 'entries.save'
  | 'entries.addAll'
  | 'entries.removeAll'
  | 'entries.remove'
  | 'entries.restore'

export function entryHandlers({ ledger, command }: HandlerParts): Pick<Handlers, EntryProcedures> {
  return {
    'entries.list': (wanted) => getEntryRows(ledger.db, wanted),
    'entries.counts': ({ organizationId }) => getEntryCounts(ledger.db, organizationId),
    'entries.save': (entry) => saveEntry(ledger.db, entry, command()),
    'entries.addAll': ({ entries }) => addEntries(ledger.db, entries, command()),
    'entries.removeAll': (some) => setEntriesDeleted(ledger.db, some, true, command()),
    'entries.remove': (entry) => setEntryDeleted(ledger.db, entry, true, command()),
    'entries.restore': (entry) => setEntryDeleted(ledger.db, entry, false, command()),
  }
}
