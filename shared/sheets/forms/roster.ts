import type { IsoDate } from '../../calendar.ts'
import { longDate, type FormContext, type Translate } from './form-context.ts'
import { columnsFor, formColumn, recordRow, type ColumnOf } from './form-columns.ts'
import { rosterColumns, type RosterRow } from './roster-columns.ts'
import type { FormRow, SheetForm } from './sheet-form.ts'

export type { RosterRow }

export interface RosterInput {
  readonly organization: string
  readonly filledOn: IsoDate
  readonly rows: readonly RosterRow[]
  /** People of the branch whom no roster has named: known from a dues ledger alone. */
  readonly unlisted: number
}

/** 党员花名册: the people of a branch, by group. */
export function rosterForm(input: RosterInput, context: FormContext): SheetForm {
  const { organization, filledOn, rows, unlisted } = input
  const { translate } = context
  const text = (key: string, params?: Record<string, string | number>): string =>
    translate({ key: `forms:roster.${key}`, ...(params && { params }) })
  const columns = columnsFor(rosterColumns(rows, context), rows)
  const notes =
    text('notes') + (unlisted === 0 ? '' : `\n${text('unlisted', { people: unlisted })}`)
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
      labelColumns: 4,
      cells: columns.slice(4).map((_column, index) => {
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
