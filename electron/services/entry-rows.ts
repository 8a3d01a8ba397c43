import type { EntryRow } from '../../shared/contract/entries.ts'
import { unwrap } from '../../shared/assert.ts'
import { registerNames, registerOf, type RegisterName } from '../../shared/registers/registers.ts'
import type { EntryValues } from '../../shared/registers/values.ts'
import type { Reader } from '../ledger/connection.ts'
import { countEntries, listEntries, type StoredEntry } from '../ledger/repositories/entries.ts'
import { listNamesOf } from '../ledger/repositories/entry-names.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'

interface Wanted {
  readonly register: RegisterName
  readonly organizationId?: number | undefined
  readonly parentId?: number | undefined
  readonly id?: number | undefined
}

/** Entries of a register, latest first, with the names of whatever they refer to. */
export function getEntryRows(
  db: Reader,
  { register, organizationId, parentId, id: only }: Wanted,
): EntryRow[] {
  const { parent } = registerOf(register)
  const entries = listEntries(db, register, { organizationId, id: only }).filter(
    (entry) => parentId === undefined || !parent || entry[parent.field] === parentId,
  )
  return rowsOf(db, register, entries).toReversed()
}

/** Entries as lists show them, in the same order, with the names of whatever they refer to. */
export function rowsOf(
  db: Reader,
  register: RegisterName,
  entries: readonly StoredEntry[],
): EntryRow[] {
  const organizations = new Map(listOrganizations(db).map(({ id, name }) => [id, name]))
  const names = referredNames(db, register, entries)
  return entries.map((entry) => {
    const { id, organizationId: own, createdAt: _, ...values } = entry
    const known = names(values)
    return {
      id,
      organizationId: own,
      organization: unwrap(organizations.get(own), 'entries belong to an organization'),
      values,
      names: known,
      ...labelOf(register, values, known),
    }
  })
}

/** How many entries each register holds, of all organizations or of one. */
export function getEntryCounts(
  db: Reader,
  organizationId?: number,
): Readonly<Record<RegisterName, number>> {
  const counts = registerNames.map(
    (name) => [name, countEntries(db, name, organizationId)] as const,
  )
  return Object.fromEntries(counts) as Record<RegisterName, number> // one pair a name
}

/** Names behind the ids among the values: members, events, and what other entries are called. */
function referredNames(
  db: Reader,
  register: RegisterName,
  entries: readonly StoredEntry[],
): (values: EntryValues) => Record<string, string> {
  const fields = Object.entries(registerOf(register).fields).flatMap(([key, field]) => {
    if (field.type !== 'member' && field.type !== 'activity' && field.type !== 'entry') return []
    const ids = new Set(entries.map((entry) => entry[key]).filter((id) => typeof id === 'number'))
    if (ids.size === 0) return []
    const of = registerNames.find((name) => field.type === 'entry' && name === field.of)
    const known = of
      ? new Map(labelsOf(db, of, [...ids]))
      : listNamesOf(db, field.type === 'member' ? 'member' : 'activity')
    return [{ key, known }]
  })
  return (values) =>
    Object.fromEntries(
      fields.flatMap(({ key, known }) => {
        const name = known.get(Number(values[key] ?? 0))
        return name === undefined ? [] : [[key, name]]
      }),
    )
}

function labelsOf(
  db: Reader,
  register: RegisterName,
  ids: readonly number[],
): (readonly [id: number, label: string])[] {
  const entries = listEntries(db, register, { ids })
  return rowsOf(db, register, entries).map(({ id, label }) => [id, label])
}

const TITLES = ['title', 'name', 'problem'] as const

/** What people call an entry: its title, the person it is about, else its day. */
function labelOf(
  register: RegisterName,
  values: EntryValues,
  names: Readonly<Record<string, string>>,
): Pick<EntryRow, 'label' | 'date'> {
  const { dated } = registerOf(register)
  const day = dated === null ? null : values[dated]
  const date = day === null || day === undefined ? null : String(day)
  const title = TITLES.map((key) => values[key]).find((text) => typeof text === 'string')
  const person = names['memberId'] ?? names['talkeeId'] ?? names['activityId']
  return { label: title ?? person ?? date ?? '', date }
}
