import { isOpen } from '../../rules/explain.ts'
import { markSymbols } from '../../rules/marks.ts'
import { isIdle, yearMatrix, type MatrixCell } from '../../rules/matrix.ts'
import { todayList, type TodayItem } from '../../rules/today-list.ts'
import type { ChecklistInput } from '../../sheets/forms/checklist.ts'
import { longDate, periodText, type FormContext } from '../../sheets/forms/form-context.ts'
import { layOut, type Slot } from '../lay-out-year.ts'
import type { PaperCell, PaperSection } from '../paper-document.ts'
import { paperCell, paperRow } from '../paper-rows.ts'
import { paperText } from './paper-text.ts'
import { ruleWords } from './rule-words.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** 检查清单: the year at a glance, what is to be dealt with and its basis, what was explained. */
export function checklistSections(
  input: ChecklistInput,
  context: FormContext,
): readonly PaperSection[] {
  const { duties, signals, asOf } = input.checklist
  const items = todayList(duties, signals, asOf)
  const explained = input.checklist.signals.filter((one) => !isOpen(one))
  const year = yearSection(input, context)
  const open = itemSection(items, input, context)
  const all = explained.length === 0 ? [year, open] : [year, open, explainedSection(input, context)]
  // The sheets belong together: they are signed once, on the last.
  return all.map((one, index) => (index < all.length - 1 ? { ...one, signature: null } : one))
}

/** What all sheets of the checklist share. */
function sheet(
  part: string,
  { organization, checklist }: ChecklistInput,
  context: FormContext,
): Omit<PaperSection, 'widths' | 'head' | 'rows' | 'notes' | 'records'> {
  const text = paperText(context, 'checklist')
  const date = context.translate(longDate(checklist.asOf))
  return {
    name: part,
    title: text('title', { year: checklist.year }),
    orientation: 'portrait',
    size: 10,
    info: [
      { left: text('unit', { name: organization }), right: text('asOf', { date }) },
      { left: part, right: null },
    ],
    signature: text('signature'),
  }
}

function yearSection(input: ChecklistInput, context: FormContext): PaperSection {
  const text = paperText(context, 'checklist')
  const words = ruleWords(input.book, context)
  const all = yearMatrix(input.checklist.duties, input.checklist.year)
  const rows = all.filter((row) => !isIdle(row))
  const idle = all.length - rows.length
  return {
    ...sheet(text('year'), input, context),
    widths: [28, ...MONTHS.map(() => 6)],
    head: [
      paperRow('head', [
        paperCell(text('duty')),
        ...MONTHS.map((month) => paperCell(text('month', { month }))),
      ]),
    ],
    rows: rows.flatMap(({ rule, subject, cells }) => {
      const title = [words.title(rule), subject?.name].filter(Boolean).join(' · ')
      return layOut(cells).map((slots, line) =>
        paperRow('record', [
          paperCell(line === 0 ? title : '', { align: 'left' }),
          ...slots.map((slot) => slotCell(slot, context)),
        ]),
      )
    }),
    notes: text('legend') + (idle === 0 ? '' : `\n${text('idle', { n: idle })}`),
    records: rows.length,
  }
}

function slotCell(slot: Slot, context: FormContext): PaperCell {
  const words = slot.type === 'cell' ? markWords(slot.cell, context) : ''
  return paperCell(words, { columns: slot.span })
}

function markWords({ status, span }: MatrixCell, { translate }: FormContext): string {
  const symbol = markSymbols[status]
  return span === 1 ? symbol : `${symbol} ${translate({ key: `common:marks.${status}` })}`
}

function itemSection(
  items: readonly TodayItem[],
  input: ChecklistInput,
  context: FormContext,
): PaperSection {
  const text = paperText(context, 'checklist')
  const { translate } = context
  const words = ruleWords(input.book, context)
  const about = aboutOf(input)
  return {
    ...sheet(text('items', { n: items.length }), input, context),
    widths: [6, 11, 14, 13, 35, 21],
    head: [headOf(['seq', 'status', 'duty', 'period', 'message', 'basis'], context)],
    rows: items.map((item, index) => {
      const subject = item.duties[0]?.subject
      const named = subject && subject.type !== 'member' ? subject.name : null
      return paperRow('record', [
        paperCell(String(index + 1)),
        paperCell(
          `${markSymbols[item.section]} ${translate({ key: `common:marks.${item.section}` })}`,
        ),
        paperCell(words.title(item.rule), { align: 'left' }),
        paperCell(item.period === null ? '' : translate(periodText(item.period))),
        paperCell(about(item.organization, named, translate(item.message)), { align: 'left' }),
        paperCell(words.basis(item.rule, item.duties), { align: 'left' }),
      ])
    }),
    notes: items.length === 0 ? text('allDone') : null,
    records: items.length,
  }
}

function explainedSection(input: ChecklistInput, context: FormContext): PaperSection {
  const text = paperText(context, 'checklist')
  const words = ruleWords(input.book, context)
  const about = aboutOf(input)
  const signals = input.checklist.signals.filter((one) => !isOpen(one))
  return {
    ...sheet(text('explained', { n: signals.length }), input, context),
    widths: [7, 18, 45, 30],
    head: [headOf(['seq', 'duty', 'message', 'explanation'], context)],
    rows: signals.map(({ signal, organization, message, explained }, index) => {
      const what = about(organization, null, context.translate(message))
      return paperRow('record', [
        paperCell(String(index + 1)),
        paperCell(words.title(signal), { align: 'left' }),
        paperCell(what, { align: 'left' }),
        paperCell(explained ?? '', { align: 'left' }),
      ])
    }),
    notes: null,
    records: signals.length,
  }
}

function headOf(columns: readonly string[], context: FormContext) {
  const text = paperText(context, 'checklist')
  return paperRow(
    'head',
    columns.map((column) => paperCell(text(column))),
  )
}

/** Says whose a line is only where there are several. */
function aboutOf({ checklist }: ChecklistInput) {
  const all = [...checklist.duties, ...checklist.signals].map((one) => one.organizationId)
  const isOfSeveral = new Set(all).size > 1
  return (organization: string, subject: string | null, message: string): string =>
    [isOfSeveral ? organization : null, subject, message].filter(Boolean).join(' · ')
}
