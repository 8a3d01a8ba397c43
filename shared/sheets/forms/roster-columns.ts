import type { MemberType } from '../../domain/kinds.ts'
import type { MemberRecord } from '../table.ts'
import { dateText, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import type { ColumnKind } from './sheet-form.ts'

/** One person of the roster, as a reader of the sheet would tell of them. */
export interface RosterRow extends Omit<MemberRecord, 'row' | 'seq' | 'landline' | 'memberType'> {
  /** Null where the ledger does not know it; the cell stays empty. */
  readonly memberType: MemberType | null
}

type Column = ColumnOf<RosterRow>
type WordField =
  | 'ethnicity'
  | 'nativePlace'
  | 'education'
  | 'partyPost'
  | 'workPost'
  | 'address'
  | 'branch'
type DateField = 'birthDate' | 'workStartDate' | 'joinDate' | 'fullMemberDate'

/** Whether a line over the people of a group is known for what it is by its name alone. */
function isPlainGroup({ group }: RosterRow): boolean {
  return group === null || group.endsWith('小组')
}

/** Columns of 党员花名册: sample words, and what only some rosters need as optional columns. */
export function rosterColumns(rows: readonly RosterRow[], context: FormContext): readonly Column[] {
  const word = (key: string): string => context.translate({ key: `forms:${key}` })
  const make = (key: string, width: number, kind: ColumnKind, value: Column['value']): Column => {
    return { heading: word(`roster.${key}`), width, kind, value }
  }
  const words = (key: WordField, width: number): Column =>
    make(key, width, 'text', (row) => row[key])
  const date = (key: DateField, width: number): Column =>
    make(key, width, 'date', (row) => dateText(row[key]))
  const namesGroups = !rows.every(isPlainGroup)
  return [
    serialColumn(word('seq')),
    make('name', 12, 'text', (row) => row.name),
    make('sex', 7, 'text', (row) => row.sex && word(`sex.${row.sex}`)),
    words('ethnicity', 8),
    words('nativePlace', 13),
    date('birthDate', 11),
    words('education', 8),
    make('idCard', 21, 'id', (row) => row.idCard),
    date('workStartDate', 11),
    date('joinDate', 12),
    date('fullMemberDate', 12),
    make('memberType', 10, 'text', (row) => row.memberType && word(`memberType.${row.memberType}`)),
    words('partyPost', 12),
    { ...words('workPost', 12), optional: true },
    { ...words('address', 20), align: 'left' },
    make('phone', 14, 'id', (row) => row.phone),
    make('isFloating', 7, 'text', ({ isFloating }) => {
      return isFloating === null ? null : word(isFloating ? 'yes' : 'no')
    }),
    {
      ...make('groupName', 14, 'text', (row) => (namesGroups ? row.group : null)),
      optional: true,
    },
    { ...words('branch', 18), optional: true },
    { heading: word('remark'), width: 16, kind: 'text', align: 'left', value: (row) => row.remark },
  ]
}
