import type { PartialDate } from '../../calendar.ts'
import { longDate, type FormContext } from '../../sheets/forms/form-context.ts'
import type { FormBox, SheetForm } from '../../sheets/forms/sheet-form.ts'
import { boxes, paperBox, paperColumn, paperText, portrait } from './paper-text.ts'

export interface AttendanceSheetInput {
  readonly organization: string
  /** What is held; null: a sheet for a meeting that is still to be planned. */
  readonly event: string | null
  readonly date: PartialDate | null
  readonly time: string | null
  readonly place: string | null
  /** Who is to sign, in the order of the roster. */
  readonly names: readonly string[]
}

/** Lines left for whoever comes beside those named. */
const SPARE = 4
/** A line is high enough for a name written by hand. */
const SIGNED = 2

/** 签到表: names to sign, two beside each other, read down the left half first. */
export function attendanceSheetForm(input: AttendanceSheetInput, context: FormContext): SheetForm {
  const text = paperText(context, 'attendance')
  const { organization, event, date, time, place, names } = input
  const day = date === null ? text('blankDay') : context.translate(longDate(date))
  const half = Math.ceil((names.length + SPARE) / 2)
  const columns = [
    paperColumn(context.translate({ key: 'forms:seq' }), 6),
    paperColumn(text('name'), 14),
    paperColumn(text('signed'), 22),
    paperColumn(context.translate({ key: 'forms:remark' }), 10),
  ]
  return {
    name: text('sheet'),
    title: text('title', { organization, event: event ?? text('meeting') }),
    info: [
      {
        left: text('time', { time: [day, time].filter(Boolean).join(' ') }),
        right: text('place', { place: place ?? text('blankPlace') }),
      },
    ],
    columns: [...columns, ...columns],
    rows: Array.from({ length: half }, (_, index) =>
      boxes([...signer(names, index), ...signer(names, index + half)], SIGNED),
    ),
    total: null,
    notes: text('notes', { people: names.length }),
    signature: text('signature'),
    page: portrait(context),
  }
}

function signer(names: readonly string[], index: number): FormBox[] {
  const name = names[index] ?? null
  const cells = [name === null ? null : String(index + 1), name, null, null]
  return cells.map((cell) => paperBox(cell))
}
