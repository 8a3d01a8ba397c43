import {
  registerNames,
  registers,
  type Entries,
  type Entry,
  type RegisterName,
} from './registers.ts'

const NONE: readonly never[] = []

/** A branch of which no register has anything. */
export const noEntries = Object.fromEntries(
  registerNames.map((name) => [name, NONE]),
) as unknown as Entries // every name has its empty list

/** An entry for tests and samples: what is given, and nothing in the other fields. */
export function madeEntry<N extends RegisterName>(
  name: N,
  given: Partial<Entry<N>> & Pick<Entry<N>, 'id'>,
): Entry<N> {
  const empty = Object.fromEntries(Object.keys(registers[name].fields).map((key) => [key, null]))
  return { ...empty, createdAt: null, ...given } as Entry<N> // a test that leaves out what a rule needs sees null
}
