import type { NamedMemberRow } from '../../ledger/repositories/members.ts'

/**
 * Members of one branch with the number of their card only where another one has the same name: on
 * sheets that need no number, it stands there to tell the two apart.
 */
export function tellApart(members: readonly NamedMemberRow[]): NamedMemberRow[] {
  const byName = Map.groupBy(members, ({ name }) => name)
  return members.map((row) =>
    (byName.get(row.name)?.length ?? 0) > 1 ? row : { ...row, id_card: null },
  )
}
