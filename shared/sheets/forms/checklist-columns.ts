import { basisOf } from '../../rules/basis.ts'
import { isOpen } from '../../rules/explain.ts'
import type { DutyFinding, Evidence, SignalFinding } from '../../rules/finding.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import { dateText, periodText, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'

/** Records named in a cell before the rest is only counted; the ledger has them all. */
const EVIDENCE_SHOWN = 3

/** Words of the sheets. */
export function checklistText(
  { translate }: FormContext,
  part: 'checklist' | 'suspects' | 'settled',
) {
  return (key: string, params?: Record<string, string | number>): string =>
    translate({ key: `forms:${part}.${key}`, ...(params && { params }) })
}

/** Document, and its article only where that was checked against the original. */
function sourceText(book: RuleBook, found: DutyFinding, context: FormContext): string | null {
  const rule = book.duties.find((duty) => duty.id === found.rule)
  const basis = rule && basisOf(rule, found.document)
  const document = book.documents.find(({ code }) => code === basis?.document)
  if (basis === undefined || document === undefined) return null
  const params = { document: document.title[context.language], article: basis.article ?? '' }
  return checklistText(context, 'checklist')('sourceText', params).trim()
}

function evidenceText(evidence: readonly Evidence[], context: FormContext): string | null {
  if (evidence.length === 0) return null
  const shown = evidence.slice(0, EVIDENCE_SHOWN).map(({ date, label }) => {
    const day = dateText(date)
    return day === null || date === null || label.includes(date) ? label : `${day} ${label}`
  })
  const list = shown.join('\n')
  if (evidence.length <= EVIDENCE_SHOWN) return list
  return list + checklistText(context, 'checklist')('evidenceMore', { count: evidence.length })
}

function subjectText({ organization, subject }: DutyFinding): string {
  return subject === null ? organization : `${organization}\n${subject.name}`
}

/** Columns of 检查清单. */
export function dutyColumns(
  book: RuleBook,
  context: FormContext,
): readonly ColumnOf<DutyFinding>[] {
  const { translate, language } = context
  const text = checklistText(context, 'checklist')
  const titles = new Map(book.duties.map(({ id, title }) => [id, title[language]]))
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    {
      heading: text('status'),
      width: 8,
      kind: 'text',
      value: ({ status }) => text(`statusOf.${status}`),
    },
    {
      heading: text('duty'),
      width: 16,
      kind: 'text',
      value: ({ rule }) => titles.get(rule) ?? rule,
    },
    { heading: text('rule'), width: 8, kind: 'text', value: ({ rule }) => rule },
    { heading: text('subject'), width: 18, kind: 'text', value: subjectText },
    {
      heading: text('period'),
      width: 16,
      kind: 'text',
      value: ({ period }) => translate(periodText(period)),
    },
    {
      heading: text('finding'),
      width: 32,
      kind: 'text',
      align: 'left',
      value: ({ message }) => translate(message),
    },
    {
      heading: text('source'),
      width: 22,
      kind: 'text',
      align: 'left',
      value: (found) => sourceText(book, found, context),
    },
    {
      heading: text('evidence'),
      width: 24,
      kind: 'text',
      align: 'left',
      value: ({ evidence }) => evidenceText(evidence, context),
    },
    {
      heading: text('remedy'),
      width: 16,
      kind: 'text',
      align: 'left',
      value: ({ remedy }) => remedy && translate(remedy.text),
    },
  ]
}

/** Columns of 需核实. */
export function suspectColumns(
  book: RuleBook,
  context: FormContext,
): readonly ColumnOf<SignalFinding>[] {
  const { translate, language } = context
  const text = checklistText(context, 'suspects')
  const shared = checklistText(context, 'checklist')
  const titles = new Map(book.signals.map(({ id, title }) => [id, title[language]]))
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    {
      heading: shared('status'),
      width: 8,
      kind: 'text',
      value: (found) => text(isOpen(found) ? 'mark' : 'explainedMark'),
    },
    {
      heading: text('signal'),
      width: 18,
      kind: 'text',
      value: ({ signal }) => titles.get(signal) ?? signal,
    },
    { heading: text('code'), width: 8, kind: 'text', value: ({ signal }) => signal },
    {
      heading: text('organization'),
      width: 18,
      kind: 'text',
      value: ({ organization }) => organization,
    },
    {
      heading: shared('finding'),
      width: 42,
      kind: 'text',
      align: 'left',
      value: ({ message }) => translate(message),
    },
    {
      heading: shared('evidence'),
      width: 30,
      kind: 'text',
      align: 'left',
      value: ({ evidence }) => evidenceText(evidence, context),
    },
    {
      heading: text('explanation'),
      width: 30,
      kind: 'text',
      align: 'left',
      value: ({ explained }) => explained,
    },
  ]
}
