import type { IsoDate } from '../../calendar.ts'
import type { ActivityRecord } from '../table.ts'
import { dateText, type Translate } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import type { ColumnKind } from './sheet-form.ts'

/** One event of the ledger, as a reader of the sheet would tell of it. */
export interface ActivityExportRow extends Omit<ActivityRecord, 'row' | 'seq' | 'heldDate'> {
  readonly heldDate: IsoDate
}

/** Longest text that a cell of a workbook holds. */
const CELL_LIMIT = 32_767

/** Words of the activity ledger. */
export function activityText(translate: Translate) {
  return (key: string, params?: Record<string, string | number>): string =>
    translate({ key: `forms:activities.${key}`, ...(params && { params }) })
}

/** Whether the kind can name the group: 党小组会（第一党小组）. A group of another name has a column. */
function isNamedByKind({ kinds, group }: ActivityExportRow): boolean {
  return kinds.includes('groupMeeting') && group !== null && group.endsWith('小组')
}

/** 支部党员大会暨主题党日; 党小组会（第一党小组）. */
export function kindText(row: ActivityExportRow, translate: Translate): string {
  const kinds = row.kinds.map((kind) => translate({ key: `forms:activityKind.${kind}` }))
  const kind = kinds.join(translate({ key: 'forms:activities.kindJoin' }))
  if (row.group === null || !isNamedByKind(row)) return kind
  return translate({ key: 'forms:activities.kindOfGroup', params: { kind, group: row.group } })
}

function heldText(row: ActivityExportRow): string {
  const day = dateText(row.heldDate) ?? ''
  return row.startTime === null ? day : `${day} ${row.startTime}`
}

/** Text as a cell can hold it; what is cut off says so. */
export function cellText(text: string | null, translate: Translate): string | null {
  if (text === null || text.length <= CELL_LIMIT) return text
  const mark = translate({ key: 'forms:cut' })
  return text.slice(0, CELL_LIMIT - mark.length) + mark
}

type TextField =
  | 'name'
  | 'place'
  | 'host'
  | 'recorder'
  | 'absentNote'
  | 'topic'
  | 'agenda'
  | 'content'
  | 'resolution'
  | 'observers'
  | 'remark'

/** Makers of the columns that both sheets have, under the heading of the one or the other. */
function columnMakers(translate: Translate) {
  const heading = activityText(translate)
  const make = (
    key: string,
    width: number,
    kind: ColumnKind,
    value: ColumnOf<ActivityExportRow>['value'],
  ): ColumnOf<ActivityExportRow> => ({ heading: heading(key), width, kind, value })
  const short = (key: string, field: TextField, width: number): ColumnOf<ActivityExportRow> =>
    make(key, width, 'text', (row) => cellText(row[field], translate))
  const long = (key: string, field: TextField, width: number): ColumnOf<ActivityExportRow> => ({
    ...short(key, field, width),
    align: 'left',
  })
  return {
    make,
    short,
    long,
    counts: [
      make('expected', 7, 'count', (row) => row.expected),
      make('present', 7, 'count', (row) => row.present),
      make('onLeave', 7, 'count', (row) => row.onLeave),
    ],
    remark: { ...long('kind', 'remark', 12), heading: translate({ key: 'forms:remark' }) },
    seq: serialColumn<ActivityExportRow>(translate({ key: 'forms:seq' })),
  }
}

/** Columns of 三会一课台账. */
export function meetingColumns(translate: Translate): readonly ColumnOf<ActivityExportRow>[] {
  const { make, short, long, counts, remark, seq } = columnMakers(translate)
  return [
    seq,
    make('kind', 15, 'text', (row) => kindText(row, translate)),
    {
      ...make('group', 12, 'text', (row) => (isNamedByKind(row) ? null : row.group)),
      optional: true,
    },
    short('meetingName', 'name', 20),
    make('meetingPlanned', 12, 'date', (row) => dateText(row.plannedDate)),
    make('meetingHeld', 18, 'date', heldText),
    short('meetingPlace', 'place', 14),
    short('host', 'host', 9),
    short('recorder', 'recorder', 9),
    ...counts,
    long('absentNote', 'absentNote', 18),
    { ...long('topic', 'topic', 18), optional: true },
    long('agenda', 'agenda', 28),
    long('resolution', 'resolution', 22),
    { ...short('observers', 'observers', 12), optional: true },
    remark,
    // Minutes run over pages; the paper for them is the meeting record.
    { ...long('content', 'content', 40), optional: true, printed: false },
  ]
}

/** Columns of 主题党日活动记录. */
export function themeDayColumns(translate: Translate): readonly ColumnOf<ActivityExportRow>[] {
  const { make, short, long, counts, remark, seq } = columnMakers(translate)
  return [
    seq,
    short('themeDayName', 'name', 18),
    make('themeDayPlanned', 12, 'date', (row) => dateText(row.plannedDate)),
    make('themeDayHeld', 18, 'date', heldText),
    short('themeDayPlace', 'place', 14),
    long('themeDayTopic', 'topic', 22),
    long('themeDayContent', 'content', 34),
    ...counts,
    short('observers', 'observers', 12),
    { ...make('group', 12, 'text', (row) => row.group), optional: true },
    { ...short('host', 'host', 9), optional: true },
    { ...short('recorder', 'recorder', 9), optional: true },
    { ...long('absentNote', 'absentNote', 18), optional: true },
    { ...long('agenda', 'agenda', 22), optional: true },
    { ...long('resolution', 'resolution', 22), optional: true },
    { ...remark, optional: true },
  ]
}
