import type { IsoDate } from '../../calendar.ts'
import type { TodayItem } from '../../rules/today-list.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import { longDate, periodText, type FormContext } from '../../sheets/forms/form-context.ts'
import type { FormText } from '../../sheets/forms/list-sheet.ts'
import type { FormRow, SheetForm } from '../../sheets/forms/sheet-form.ts'
import type { RectificationLine } from '../../supervision/rectification-lines.ts'
import { boxes, paperBox, paperColumn, paperText, portrait } from './paper-text.ts'
import { ruleWords } from './rule-words.ts'

export interface InspectionSheetInput {
  readonly organization: string
  readonly today: IsoDate
  /** The visit that is planned; null: to be filled in by hand. */
  readonly plannedOn: IsoDate | null
  readonly inspector: string | null
  readonly focus: string | null
  /** What the checklist finds late, wrong, or in need of a second look. */
  readonly items: readonly TodayItem[]
  /** Problems of earlier inspections that are not put right. */
  readonly problems: readonly RectificationLine[]
  readonly book: RuleBook
}

const COLUMNS = 5
/** Lines that are left for the pen. */
const SPARE = 3
const HIGH = 2

/** 督导检查表: what to look at with a branch, with room for what is found on the spot; to be signed. */
export function inspectionSheetForm(input: InspectionSheetInput, context: FormContext): SheetForm {
  const text = paperText(context, 'inspection')
  const { organization, today, plannedOn, inspector, focus } = input
  const day = plannedOn === null ? text('blankDay') : context.translate(longDate(plannedOn))
  const others = text('others', { part: text(`parts.${focus === null ? 3 : 4}`) })
  return {
    name: text('sheet'),
    title: text('title'),
    info: [
      { left: text('unit', { organization }), right: text('day', { date: day }) },
      {
        left: text('inspector', { names: inspector ?? text('blankNames') }),
        right: text('asOf', { date: context.translate(longDate(today)) }),
      },
    ],
    columns: [
      paperColumn(text('seq'), 5),
      { ...paperColumn(text('what'), 15), align: 'left' },
      { ...paperColumn(text('tells'), 36), align: 'left' },
      { ...paperColumn(text('basis'), 26), align: 'left' },
      { ...paperColumn(text('onSpot'), 11), align: 'left' },
    ],
    rows: [
      ...foundRows(input, text, context),
      ...problemRows(input, text, context),
      ...(focus === null ? [] : [group(text('focus')), wide(focus)]),
      group(others),
      ...Array.from({ length: SPARE }, () => wide(null)),
    ],
    total: null,
    notes: text('notes'),
    signature: text('signature'),
    page: portrait(context),
  }
}

const group = (words: string): FormRow => ({ type: 'group', text: words })
const wide = (words: string | null): FormRow =>
  boxes([paperBox(words, { columns: COLUMNS, align: 'left' })], HIGH)

function foundRows({ items, book }: InspectionSheetInput, text: FormText, context: FormContext) {
  const words = ruleWords(book, context)
  const { translate } = context
  const rows = items.map(({ rule, section, duties, message, period }, nth): FormRow => {
    const subject = duties[0]?.subject
    const named = subject && subject.type !== 'member' ? subject.name : null
    const tells = [translate({ key: `common:marks.${section}` }), named, translate(message)]
    const what = [words.title(rule), period === null ? null : translate(periodText(period))]
    const cells = [nth + 1, what.filter(Boolean).join('\n'), tells.filter(Boolean).join(' · ')]
    return { type: 'record', cells: [...cells, words.basis(rule, duties), text('choices')] }
  })
  return withHead(text('found', { n: items.length }), rows, text)
}

function problemRows({ problems }: InspectionSheetInput, text: FormText, context: FormContext) {
  const { translate } = context
  const rows = problems.map(({ source, problem, deadlineOn }, nth): FormRow => {
    const from = translate({ key: `registers:options.rectification.source.${source}` })
    const until =
      deadlineOn === null
        ? text('noLimit')
        : text('until', { date: translate(longDate(deadlineOn)) })
    return { type: 'record', cells: [nth + 1, from, problem, until, text('choicesBefore')] }
  })
  return withHead(text('before', { n: problems.length }), rows, text)
}

function withHead(head: string, rows: readonly FormRow[], text: FormText): FormRow[] {
  return [group(head), ...(rows.length === 0 ? [wide(text('none'))] : rows)]
}
