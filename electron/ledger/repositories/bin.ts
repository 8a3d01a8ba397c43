import type { BinRow } from '../../../shared/contract/bin.ts'
import { columnOf, tableOf } from '../../../shared/registers/columns.ts'
import {
  registerNames,
  registerOf,
  type RegisterName,
} from '../../../shared/registers/registers.ts'
import type { Reader } from '../connection.ts'

interface Source {
  readonly kind: BinRow['kind']
  readonly table: string
  /** SQL of the label and of the date, over `own`. */
  readonly label: string
  readonly date: string
  /** Further conditions. */
  readonly where: string
}

const people: readonly Source[] = [
  { kind: 'member', table: 'member', label: 'own.name', date: 'NULL', where: '' },
  { kind: 'activity', table: 'activity', label: 'own.name', date: 'own.held_on', where: '' },
]

/** Fields that people call an entry by, the first that it has. */
const titles = ['title', 'name', 'topic', 'content'] as const

function sourceOf(kind: RegisterName): Source {
  const { fields, dated, parent } = registerOf(kind)
  const title = titles.find((name) => name in fields)
  const named = '(SELECT name FROM member WHERE member.id = own.member_id)'
  const titled = title === undefined ? 'NULL' : `own.${columnOf(title)}`
  const owner = registerNames.find((name) => name === parent?.register)
  const above =
    parent && owner
      ? `AND NOT EXISTS (SELECT 1 FROM ${tableOf(owner)} AS above
         WHERE above.id = own.${columnOf(parent.field)} AND above.deleted_at = own.deleted_at)`
      : ''
  return {
    kind,
    table: tableOf(kind),
    label: 'memberId' in fields ? named : titled,
    date: dated === null ? 'NULL' : `own.${columnOf(dated)}`,
    where: above,
  }
}

const sources: readonly Source[] = [...people, ...registerNames.map(sourceOf)]

/** Everything in the recycle bin, latest first. */
export function listBin(db: Reader): BinRow[] {
  return sources
    .flatMap(({ kind, table, label, date, where }) =>
      db
        .prepare<[], Omit<BinRow, 'kind'>>(
          `SELECT own.id, organization.name AS organization, ${label} AS label, ${date} AS date,
             own.deleted_at AS removedAt
           FROM ${table} AS own JOIN organization ON organization.id = own.organization_id
           WHERE own.deleted_at IS NOT NULL ${where}`,
        )
        .all()
        .map((row) => ({ kind, ...row })),
    )
    .toSorted((a, b) => (a.removedAt < b.removedAt ? 1 : -1))
}
