import type { IsoDate } from '../../calendar.ts'
import type { MemberType } from '../../domain/kinds.ts'
import type { MemberRecord } from '../table.ts'
import { dateText, longDate, type FormContext, type Translate } from './form-context.ts'
import { columnsFor, formColumn, recordRow, serialColumn, type ColumnOf } from './form-columns.ts'
import { maskIdCard, maskPhone } from './mask.ts'
import type { FormRow, SheetForm } from './sheet-form.ts'

/** One person of the roster, as a reader of the sheet would tell of them. */
export interface RosterRow extends Omit<MemberRecord, 'row' | 'seq' | 'memberType'> {
  /** Null where the ledger does not know it; the cell stays empty. */
  readonly memberType: MemberType | null
}

export interface RosterInput {
  readonly organization: string
  readonly filledOn: IsoDate
  readonly rows: readonly RosterRow[]
}

/** 党员花名册: the people of a branch, by group. */
export function rosterForm(input: RosterInput, context: FormContext): SheetForm {
  const { organization, filledOn, rows } = input
  const { translate, masked } = context
  const text = (key: string, params?: Record<string, string | number>): string =>
    translate({ key: `forms:roster.${key}`, ...(params && { params }) })
  const columns = columnsFor(rosterColumns(context), rows)
  const notes = masked
    ? `${text('notes')}\n3.${translate({ key: 'forms:maskedNote' })}`
    : text('notes')
  return {
    name: text('sheet'),
    title: text('title', { organization }),
    info: [
      {
        left: text('unit', { organization }),
        right: text('filledOn', { date: translate(longDate(filledOn)) }),
      },
    ],
    columns: columns.map(formColumn),
    rows: rosterRows(rows, columns, translate),
    total: {
      label: translate({ key: 'forms:total' }),
      labelColumns: 2,
      cells: columns.slice(2).map((_column, index) => {
        return index === 0
          ? { formula: 'countDown', column: 2, unit: text('people'), count: rows.length }
          : null
      }),
    },
    notes,
    signature: text('signature'),
    page: { orientation: 'landscape', keyColumns: 2, footer: translate({ key: 'forms:page' }) },
  }
}

/** People without a group come first: under a group line they would be taken for its members. */
function rosterRows(
  rows: readonly RosterRow[],
  columns: readonly ColumnOf<RosterRow>[],
  translate: Translate,
): FormRow[] {
  const groups = Map.groupBy(rows, (row) => row.group ?? '')
  const ungrouped = groups.get('') ?? []
  groups.delete('')
  let index = 0
  const records = (members: readonly RosterRow[]): FormRow[] =>
    members.map((row) => recordRow(columns, row, index++))
  return [
    ...records(ungrouped),
    ...[...groups].flatMap(([group, members]): FormRow[] => {
      const params = { group, count: members.length }
      const text = translate({ key: 'forms:roster.group', params })
      return [{ type: 'group', text } as FormRow].concat(records(members))
    }),
  ]
}

function rosterColumns({ translate, masked }: FormContext): readonly ColumnOf<RosterRow>[] {
  const heading = (key: string): string => translate({ key: `forms:roster.${key}` })
  const word = (key: string): string => translate({ key: `forms:${key}` })
  const idCard = (text: string | null): string | null =>
    text !== null && masked ? maskIdCard(text) : text
  const phone = (text: string | null): string | null =>
    text !== null && masked ? maskPhone(text) : text
  const date = (
    key: 'birthDate' | 'workStartDate' | 'joinDate' | 'fullMemberDate',
    width: number,
  ) => {
    const value = (row: RosterRow): string | null => dateText(row[key])
    return { heading: heading(key), width, kind: 'date', value } as const
  }
  const words = (
    key:
      | 'ethnicity'
      | 'nativePlace'
      | 'education'
      | 'partyPost'
      | 'workPost'
      | 'address'
      | 'branch',
    width: number,
  ) =>
    ({ heading: heading(key), width, kind: 'text', value: (row: RosterRow) => row[key] }) as const
  const isFloating = (row: RosterRow): string | null =>
    row.isFloating === null ? null : word(row.isFloating ? 'yes' : 'no')
  return [
    serialColumn(word('seq')),
    { heading: heading('name'), width: 10, kind: 'text', value: (row) => row.name },
    {
      heading: heading('sex'),
      width: 6,
      kind: 'text',
      value: (row) => row.sex && word(`sex.${row.sex}`),
    },
    words('ethnicity', 8),
    words('nativePlace', 13),
    date('birthDate', 11),
    words('education', 8),
    { heading: heading('idCard'), width: 21, kind: 'id', value: (row) => idCard(row.idCard) },
    date('workStartDate', 11),
    date('joinDate', 12),
    date('fullMemberDate', 12),
    {
      heading: heading('memberType'),
      width: 10,
      kind: 'text',
      value: (row) => row.memberType && word(`memberType.${row.memberType}`),
    },
    words('partyPost', 12),
    { ...words('workPost', 12), optional: true },
    { ...words('address', 20), align: 'left' },
    { heading: heading('phone'), width: 14, kind: 'id', value: (row) => phone(row.phone) },
    { heading: heading('isFloating'), width: 7, kind: 'text', value: isFloating },
    { ...words('branch', 18), optional: true },
    { heading: word('remark'), width: 16, kind: 'text', align: 'left', value: (row) => row.remark },
  ]
}
