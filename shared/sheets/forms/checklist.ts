import type { Checklist } from '../../contract/checklist.ts'
import { isOpen } from '../../rules/explain.ts'
import type { DutyFinding, DutyStatus, SignalFinding } from '../../rules/finding.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import { checklistText, dutyColumns, suspectColumns } from './checklist-columns.ts'
import { longDate, type FormContext } from './form-context.ts'
import { formColumn, recordRow } from './form-columns.ts'
import type { InfoLine, PageSetup, SheetForm } from './sheet-form.ts'

export interface ChecklistInput {
  /** Whose checklist it is: a branch, or the committee of many. */
  readonly organization: string
  readonly checklist: Checklist
  readonly book: RuleBook
}

/** What a person must act on comes first. */
const ORDER: readonly DutyStatus[] = ['late', 'wrong', 'due', 'done', 'notApplicable']

/**
 * 检查清单 of what must be acted on; 需核实 where there is anything to verify; then what needs
 * nothing, apart: of one branch's year that is four fifths, and nobody wants it printed before the
 * rest.
 */
export function checklistForms(input: ChecklistInput, context: FormContext): readonly SheetForm[] {
  const ordered = input.checklist.duties.toSorted(byUrgency)
  const settledFrom = ordered.findIndex(({ status }) => SETTLED.has(status))
  const end = settledFrom === -1 ? ordered.length : settledFrom
  const open = dutyForms(input, 'checklist', ordered.slice(0, end), context)
  const suspects = input.checklist.signals.length === 0 ? [] : [suspectForm(input, context)]
  const settled = ordered.slice(end)
  if (settled.length === 0) return [...open, ...suspects]
  return [...open, ...suspects, ...dutyForms(input, 'settled', settled, context)]
}

/** Duties that need nothing of anybody; they come last in `ORDER`. */
const SETTLED: ReadonlySet<DutyStatus> = new Set(['done', 'notApplicable'])

/** A sheet of a workbook ends after a million rows; a county has more duties. */
const MOST_ROWS = 500_000

function dutyForms(
  input: ChecklistInput,
  part: 'checklist' | 'settled',
  duties: readonly DutyFinding[],
  context: FormContext,
): readonly SheetForm[] {
  const { organization, checklist } = input
  const text = checklistText(context, 'checklist')
  const own = checklistText(context, part)
  const columns = dutyColumns(input.book, context)
  const sheets = Math.max(1, Math.ceil(duties.length / MOST_ROWS))
  return Array.from({ length: sheets }, (_, sheet) => ({
    name: own('sheet'),
    title: own('title', { organization, year: checklist.year }),
    info: [
      heading(input, context),
      { left: text('summary', { ...checklist.summary }), right: null },
    ],
    columns: columns.map(formColumn),
    rows: duties
      .slice(sheet * MOST_ROWS, (sheet + 1) * MOST_ROWS)
      .map((finding, index) => recordRow(columns, finding, sheet * MOST_ROWS + index)),
    total: null,
    notes: text('notes'),
    signature: text('signature'),
    page: page(context),
  }))
}

function suspectForm(input: ChecklistInput, context: FormContext): SheetForm {
  const { organization, checklist } = input
  const text = checklistText(context, 'suspects')
  const columns = suspectColumns(input.book, context)
  return {
    name: text('sheet'),
    title: text('title', { organization, year: checklist.year }),
    info: [heading(input, context)],
    columns: columns.map(formColumn),
    rows: checklist.signals
      .toSorted(openFirst)
      .map((finding, index) => recordRow(columns, finding, index)),
    total: null,
    notes: text('notes'),
    signature: text('signature'),
    page: page(context),
  }
}

function heading({ organization, checklist }: ChecklistInput, context: FormContext): InfoLine {
  const text = checklistText(context, 'checklist')
  const date = context.translate(longDate(checklist.asOf))
  return { left: text('unit', { organization }), right: text('asOf', { date }) }
}

function page({ translate }: FormContext): PageSetup {
  return { orientation: 'landscape', keyColumns: 3, footer: translate({ key: 'forms:page' }) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** What a person has explained needs no second look any more and comes last. */
function openFirst(a: SignalFinding, b: SignalFinding): number {
  return (
    Number(isOpen(b)) - Number(isOpen(a)) ||
    compare(a.signal, b.signal) ||
    compare(a.organization, b.organization)
  )
}

function byUrgency(a: DutyFinding, b: DutyFinding): number {
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    compare(a.rule, b.rule) ||
    compare(a.period, b.period) ||
    compare(a.organization, b.organization)
  )
}
