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
  const { translate } = context
  const ordered = input.rows.toSorted((a, b) => compare(whenOf(a), whenOf(b)))
  const themeDays = ordered.filter(isThemeDay)
  const first = meetingForm(
    ordered.filter((row) => !isThemeDay(row)),
    input,
    translate,
  )
  return themeDays.length === 0 ? [first] : [first, themeDayForm(themeDays, input, translate)]
}

type SheetOf = (
  rows: readonly ActivityExportRow[],
  input: ActivitiesInput,
  translate: Translate,
) => SheetForm

const meetingForm: SheetOf = (found, input, translate) => {
  const columns = columnsFor(meetingColumns(translate), found)
  const rows = byQuarter(found, columns, input.year, translate)
  const notes = activityText(translate)('meetingNotes')
  return activitySheet({ of: 'meeting', columns, rows, notes }, input, translate)
}

const themeDayForm: SheetOf = (found, input, translate) => {
  const columns = columnsFor(themeDayColumns(translate), found)
  const rows = found.map((row, index) => recordRow(columns, row, index))
  return activitySheet({ of: 'themeDay', columns, rows, notes: null }, input, translate)
}

function isThemeDay({ kinds }: ActivityExportRow): boolean {
  return kinds.length === 1 && kinds[0] === 'themeDay'
}

const whenOf = (row: ActivityExportRow): string => `${row.heldDate} ${row.startTime ?? ''}`
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

interface ActivitySheet {
  /** First part of the keys of its texts: `meetingSheet`, `meetingTitle`. */
  readonly of: 'meeting' | 'themeDay'
  readonly columns: readonly ColumnOf<ActivityExportRow>[]
  readonly rows: readonly FormRow[]
  readonly notes: string | null
}

function activitySheet(
  sheet: ActivitySheet,
  input: ActivitiesInput,
  translate: Translate,
): SheetForm {
  const text = activityText(translate)
  const { year, organization } = input
  return {
    name: text(`${sheet.of}Sheet`),
    title: text(`${sheet.of}Title`, { year }),
    info: [{ left: text('unit', { organization }), right: null }],
    columns: sheet.columns.map(formColumn),
    rows: sheet.rows,
    total: null,
    notes: sheet.notes,
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
