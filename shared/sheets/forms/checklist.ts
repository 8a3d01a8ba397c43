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

/** 检查清单, with 需核实 as a second sheet where there is anything to verify. */
export function checklistForms(input: ChecklistInput, context: FormContext): readonly SheetForm[] {
  const ordered = input.checklist.duties.toSorted(byUrgency)
  const sheets = Math.max(1, Math.ceil(ordered.length / MOST_ROWS))
  const duties = Array.from({ length: sheets }, (_, index) => {
    return dutyForm(input, ordered, index * MOST_ROWS, context)
  })
  return input.checklist.signals.length === 0 ? duties : [...duties, suspectForm(input, context)]
}

/** A sheet of a workbook ends after a million rows; a county has more duties. */
const MOST_ROWS = 500_000

function dutyForm(
  input: ChecklistInput,
  ordered: readonly DutyFinding[],
  first: number,
  context: FormContext,
): SheetForm {
  const { organization, checklist } = input
  const text = checklistText(context, 'checklist')
  const columns = dutyColumns(input.book, context)
  return {
    name: text('sheet'),
    title: text('title', { organization, year: checklist.year }),
    info: [
      heading(input, context),
      { left: text('summary', { ...checklist.summary }), right: null },
    ],
    columns: columns.map(formColumn),
    rows: ordered
      .slice(first, first + MOST_ROWS)
      .map((finding, index) => recordRow(columns, finding, first + index)),
    total: null,
    notes: text('notes'),
    signature: text('signature'),
    page: page(context),
  }
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
