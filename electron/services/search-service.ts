import { mostHits, type SearchHit } from '../../shared/contract/search.ts'
import { registerOfTable } from '../../shared/registers/columns.ts'
import { excerptOf, holdsAll } from '../../shared/search/words.ts'
import type { RecordTable, RowValues } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { findRows, firstKindOf, foundRecord } from '../ledger/repositories/search.ts'
import { searchedColumns, searchedTables, searchedText } from '../ledger/search-index.ts'

const textOf = (row: RowValues, column: string): string | null => {
  const value = row[column] ?? null
  return value === null || value === '' ? null : String(value)
}

/** What an entry is called: its first words. */
function nameOf(table: RecordTable, row: RowValues): string | null {
  if (table === 'member' || table === 'activity') return textOf(row, 'name')
  const columns = searchedColumns(table) ?? []
  return columns.map((column) => textOf(row, column)).find((text) => text !== null) ?? null
}

const typeOf = (table: RecordTable): SearchHit['type'] =>
  table === 'member' || table === 'activity' ? table : 'entry'

function hitOf(db: Reader, table: RecordTable, row: RowValues, typed: string): SearchHit {
  const name = nameOf(table, row)
  const texts = (searchedColumns(table) ?? []).flatMap((column) => textOf(row, column) ?? [])
  const isNamed = table === 'member' || (name !== null && holdsAll(name, typed))
  const excerpt = texts.map((text) => excerptOf(text, typed)).find((one) => one !== null)
  return {
    type: typeOf(table),
    register: registerOfTable(table),
    id: Number(row['id']),
    kind: table === 'activity' ? firstKindOf(db, Number(row['id'])) : null,
    name,
    organization: textOf(row, 'organization_name'),
    date: table === 'activity' ? textOf(row, 'held_on') : null,
    excerpt: isNamed ? null : (excerpt ?? null),
  }
}

/** The first hits in some tables. */
function hitsIn(db: Reader, typed: string, tables: readonly RecordTable[]): SearchHit[] {
  const hits: SearchHit[] = []
  for (const found of findRows(db, typed, tables)) {
    const row = foundRecord(db, found)
    if (!row || !holdsAll(searchedText(found.table_name, row), typed)) continue
    hits.push(hitOf(db, found.table_name, row, typed))
    if (hits.length === mostHits) break
  }
  return hits
}

/** Finds people, events and entries that hold every word that is typed. */
export function findAnywhere(db: Reader, typed: string): SearchHit[] {
  const entries = searchedTables.filter((table) => typeOf(table) === 'entry')
  return [['member'] as const, ['activity'] as const, entries].flatMap((tables) =>
    hitsIn(db, typed, tables),
  )
}
