import type { AttendanceState } from '../../domain/kinds.ts'
import type { ActivityExportRow } from './activity-columns.ts'
import { cellText, kindText } from './activity-columns.ts'
import { boxHeight, boxLines } from './form-boxes.ts'
import { LINE } from './form-heights.ts'
import { longDate, type FormContext } from './form-context.ts'
import { formText, type FormText } from './list-sheet.ts'
import type { BoxRow, FormBox, FormColumn, SheetForm } from './sheet-form.ts'

/** Somebody named in the attendance of an event. */
export interface AttendanceName {
  readonly name: string
  readonly state: AttendanceState
  readonly reason: string | null
}

export interface BookEvent extends ActivityExportRow {
  readonly attendance: readonly AttendanceName[]
}

export interface MeetingBookInput {
  readonly organization: string
  readonly year: number
  /** In the order of their days. */
  readonly events: readonly BookEvent[]
}

/** Label and value three times: at their true size, with room for wider faces, they fit the paper. */
const WIDTHS = [11, 14, 11, 14, 11, 13]
/** Lines that a box has at least, so that an empty one can be filled in by hand. */
const LINES = { head: 2, word: 1, agenda: 2, content: 8, resolution: 4, signature: 3 }
/** Points that a page has below its title. */
const PAGE = 690

/** 会议记录本: a page for each event with all that is known of it. */
export function meetingBookForm(input: MeetingBookInput, context: FormContext): SheetForm {
  const { organization, year, events } = input
  const text = formText(context, 'meetingBook')
  return {
    name: text('sheet', { year }),
    title: text('title', { organization, year }),
    info: [],
    columns: WIDTHS.map(bookColumn),
    rows: events.flatMap((event) => fillPage(pageOf(event, text, context))),
    total: null,
    notes: null,
    signature: null,
    page: {
      orientation: 'portrait',
      keyColumns: 0,
      footer: context.translate({ key: 'forms:page' }),
    },
  }
}

function bookColumn(width: number): FormColumn {
  return {
    heading: '',
    over: null,
    width,
    kind: 'text',
    align: 'left',
    printed: true,
    isPrivate: false,
  }
}

const COLUMNS = WIDTHS.length

function pageOf(event: BookEvent, text: FormText, context: FormContext): BoxRow[] {
  const { translate } = context
  const { attendance } = event
  const line = pageLines(text, context)
  const kind = kindText(event, translate)
  const present = attendance.filter(({ state }) => state === 'present').map(({ name }) => name)
  const day = translate(longDate(event.heldDate))
  const time = event.startTime === null ? day : `${day} ${event.startTime}`
  return [
    boxRow(
      [{ text: event.name ?? kind, columns: COLUMNS, isLabel: true, align: 'center' }],
      LINES.head,
      true,
    ),
    line.pair(['kind', kind], ['group', event.group]),
    line.pair(['time', time], ['place', event.place]),
    line.pair(['host', event.host], ['recorder', event.recorder]),
    line.counts(event),
    ...(present.length > 0 ? [line.long('presentNames', present.join('、'))] : []),
    line.long('absent', absentText(event, text)),
    line.long('observers', event.observers),
    ...(event.topic === null ? [] : [line.long('topic', event.topic)]),
    line.long('agenda', event.agenda, LINES.agenda),
    { ...line.long('content', event.content, LINES.content), stretches: true },
    line.long('resolution', event.resolution, LINES.resolution),
    ...(event.remark === null ? [] : [line.long('remark', event.remark)]),
    boxRow(
      [{ text: text('signature'), columns: COLUMNS, isLabel: false, align: 'center' }],
      LINES.signature,
    ),
  ]
}

/** Minutes take what the other boxes leave of the page, so that the signatures stand at its end. */
function fillPage(rows: readonly BoxRow[]): readonly BoxRow[] {
  const columns = WIDTHS.map(bookColumn)
  const taken = rows.reduce((sum, row) => sum + boxHeight(boxLines(columns, row)), 0)
  const spare = Math.floor((PAGE - taken) / LINE)
  return rows.map((row) =>
    row.stretches && spare > 0 ? { ...row, lines: boxLines(columns, row) + spare } : row,
  )
}

function boxRow(boxes: readonly FormBox[], lines: number, startsPage = false): BoxRow {
  return { type: 'boxes', boxes, lines, startsPage }
}

/** Makes the lines of a page: two pairs of label and word, three counts, or one long text. */
function pageLines(text: FormText, { translate }: FormContext) {
  const label = (key: string): FormBox => ({
    text: text(key),
    columns: 1,
    isLabel: true,
    align: 'center',
  })
  const word = (value: string | number | null, columns: number): FormBox => ({
    text: typeof value === 'string' ? cellText(value, translate) : value,
    columns,
    isLabel: false,
    align: 'center',
  })
  type Pair = readonly [key: string, value: string | null]
  return {
    pair: (left: Pair, right: Pair): BoxRow =>
      boxRow([label(left[0]), word(left[1], 2), label(right[0]), word(right[1], 2)], LINES.word),
    counts: ({ expected, present, onLeave }: BookEvent): BoxRow =>
      boxRow(
        [
          label('expected'),
          word(expected, 1),
          label('present'),
          word(present, 1),
          label('onLeave'),
          word(onLeave, 1),
        ],
        LINES.word,
      ),
    long: (key: string, value: string | null, lines = LINES.word): BoxRow =>
      boxRow([label(key), { ...word(value, COLUMNS - 1), align: 'left' }], lines),
  }
}

/** What the ledger says of those who did not come, else the names of its attendance. */
function absentText({ absentNote, attendance }: BookEvent, text: FormText): string | null {
  if (absentNote !== null) return absentNote
  const names = attendance
    .filter(({ state }) => state !== 'present')
    .map(({ name, state, reason }) => {
      const why = reason ?? text(`stateOf.${state}`)
      return text('absentName', { name, why })
    })
  return names.length === 0 ? null : names.join('、')
}
