import type { KnownPerson } from '../../../shared/contract/import-rows.ts'
import type { Table } from '../../../shared/sheets/table.ts'

/** What tells people apart, in the order in which one looks. */
export const personFields = [
  'name',
  'sex',
  'birthOn',
  'idCard',
  'joinedOn',
  'group',
  'phone',
] as const satisfies readonly (keyof KnownPerson)[]
export type PersonField = (typeof personFields)[number]

type Person = Readonly<Record<PersonField, string | null>>

/** Where such a value stands in records of sheets. */
const keyOf: Readonly<Record<PersonField, string>> = {
  name: 'name',
  sex: 'sex',
  birthOn: 'birthDate',
  idCard: 'idCard',
  joinedOn: 'joinDate',
  group: 'group',
  phone: 'phone',
}

/** What a row tells of its person; null where its form does not ask. */
export function personOfRow(record: Table['records'][number]): Person {
  const values = new Map<string, unknown>(Object.entries(record))
  const told = (field: PersonField): string | null => {
    const value = values.get(keyOf[field])
    return typeof value === 'string' ? value : null
  }
  return {
    name: told('name'),
    sex: told('sex'),
    birthOn: told('birthOn'),
    idCard: told('idCard'),
    joinedOn: told('joinedOn'),
    group: told('group'),
    phone: told('phone'),
  }
}

/** Whether two values contradict each other: a month and a day in it do not, nor does a blank. */
export function differs(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  return !a.startsWith(b) && !b.startsWith(a)
}
