/** In what a person of the ledger is like a row of a sheet. */
export type Alike = 'idAndName' | 'idCard' | 'nameAndBirth' | 'name'

/** Whom a row was taken for, and who else it may be. */
export interface PersonMatch {
  /** The member, `ambiguous` where several fit, null: somebody new. */
  readonly taken: number | 'ambiguous' | null
  /** Whether a person said so. */
  readonly isChosen: boolean
  /** Whether the row tells no more of the person than a name, as sheets of dues do. */
  readonly isBare: boolean
  readonly candidates: readonly { readonly id: number; readonly alike: Alike }[]
}

/**
 * Whether a person should look at whom a row was taken for: who is known by number and name, by name
 * and birth, or by a name that nobody else has where the sheet tells no more, needs no look.
 */
export function needsLook(match: PersonMatch | null): match is PersonMatch {
  if (match === null) return false
  const { taken, isChosen, isBare, candidates } = match
  const alike = candidates.find(({ id }) => id === taken)?.alike
  if (isChosen || alike === undefined || alike === 'idCard') return true
  return alike === 'name' && (!isBare || candidates.length > 1)
}

/** One value of the ledger and what the import would put there. */
export interface FieldChange {
  readonly table: string
  readonly column: string
  /** What tells the row among those of its person: the month of a payment; null where nothing must. */
  readonly at: string | null
  readonly before: string | number | null
  readonly after: string | number | null
}

/** What would become of one row. */
export interface RowPreview {
  readonly row: number
  readonly outcome: 'inserted' | 'updated' | 'unchanged' | 'refused'
  /** Of a row that changes what stands in the ledger. */
  readonly changes: readonly FieldChange[]
  readonly match: PersonMatch | null
}

/** A member of the ledger as far as it tells people apart. */
export interface KnownPerson {
  readonly id: number
  readonly name: string
  readonly sex: string | null
  readonly birthOn: string | null
  readonly idCard: string | null
  readonly joinedOn: string | null
  readonly group: string | null
  readonly phone: string | null
}
