import { periodOf, yearOf } from '../../calendar.ts'
import {
  activityText,
  meetingColumns,
  themeDayColumns,
  type ActivityExportRow,
} from './activity-columns.ts'
import { periodText, type FormContext, type Translate } from './form-context.ts'
import { columnsFor, formColumn, recordRow, type ColumnOf } from './form-columns.ts'
import type { FormRow, SheetForm } from './sheet-form.ts'

export interface ActivitiesInput {
  readonly organization: string
  readonly year: number
  readonly rows: readonly ActivityExportRow[]
}

/**
 * 三会一课台账 by quarter, and 主题党日 on a sheet of its own where there are any. An event that is
 * a theme day and something else stays on the first sheet, where its kind says both.
 */
export function activityForms(input: ActivitiesInput, context: FormContext): readonly SheetForm[] {
  const { year, organization, rows } = input
  const ordered = rows.toSorted((a, b) => compare(whenOf(a), whenOf(b)))
  const meetings = ordered.filter((row) => !isThemeDay(row))
  const themeDays = ordered.filter(isThemeDay)
  const first = meetingForm(meetings, year, organization, context)
  return themeDays.length === 0
    ? [first]
    : [first, themeDayForm(themeDays, year, organization, context)]
}

function isThemeDay({ kinds }: ActivityExportRow): boolean {
  return kinds.length === 1 && kinds[0] === 'themeDay'
}

const whenOf = (row: ActivityExportRow): string => `${row.heldDate} ${row.startTime ?? ''}`
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function meetingForm(
  rows: readonly ActivityExportRow[],
  year: number,
  organization: string,
  { translate }: FormContext,
): SheetForm {
  const text = activityText(translate)
  const columns = columnsFor(meetingColumns(translate), rows)
  return {
    name: text('meetingSheet'),
    title: text('meetingTitle', { year }),
    info: [{ left: text('unit', { organization }), right: null }],
    columns: columns.map(formColumn),
    rows: byQuarter(rows, columns, year, translate),
    total: null,
    notes: text('meetingNotes'),
    signature: text('signature'),
    page: { orientation: 'landscape', keyColumns: 2, footer: translate({ key: 'forms:page' }) },
  }
}

function themeDayForm(
  rows: readonly ActivityExportRow[],
  year: number,
  organization: string,
  { translate }: FormContext,
): SheetForm {
  const text = activityText(translate)
  const columns = columnsFor(themeDayColumns(translate), rows)
  return {
    name: text('themeDaySheet'),
    title: text('themeDayTitle', { year }),
    info: [{ left: text('unit', { organization }), right: null }],
    columns: columns.map(formColumn),
    rows: rows.map((row, index) => recordRow(columns, row, index)),
    total: null,
    notes: null,
    signature: text('signature'),
    page: { orientation: 'landscape', keyColumns: 2, footer: translate({ key: 'forms:page' }) },
  }
}

/** Quarter lines of the year; a meeting booked to another year's ledger says its own year. */
function byQuarter(
  rows: readonly ActivityExportRow[],
  columns: readonly ColumnOf<ActivityExportRow>[],
  year: number,
  translate: Translate,
): FormRow[] {
  const quarters = Map.groupBy(rows, (row) => periodOf(row.heldDate, 'quarter'))
  let index = 0
  return [...quarters].flatMap(([quarter, events]): FormRow[] => {
    const text = translate(
      yearOf(quarter) === year
        ? { key: `forms:activities.quarter${quarter.slice(-1)}` }
        : periodText(quarter),
    )
    const records = events.map((row) => recordRow(columns, row, index++))
    return [{ type: 'group', text } as FormRow].concat(records)
  })
}
