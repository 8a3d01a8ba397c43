import { grades } from '../../registers/life.ts'
import type { FormContext } from '../../sheets/forms/form-context.ts'
import type { SheetForm } from '../../sheets/forms/sheet-form.ts'
import { boxes, paperBox, paperColumn, paperText, portrait } from './paper-text.ts'

export interface AppraisalBallotInput {
  readonly organization: string
  readonly year: number
  /** Full members: whoever is on probation takes part and gets no grade (D-05). */
  readonly names: readonly string[]
}

/** A line is high enough to mark without touching the next. */
const MARKED = 2

/** 民主评议党员测评票: a line for each member, a box for each grade; nobody signs it. */
export function appraisalBallotForm(input: AppraisalBallotInput, context: FormContext): SheetForm {
  const { organization, year, names } = input
  const text = paperText(context, 'ballot')
  const { translate } = context
  return {
    name: text('sheet'),
    title: text('title', { organization, year }),
    info: [{ left: text('unit', { organization }), right: text('day') }],
    columns: [
      paperColumn(translate({ key: 'forms:seq' }), 6),
      paperColumn(text('name'), 18),
      ...grades.map((grade) =>
        paperColumn(translate({ key: `forms:appraisal.gradeOf.${grade}` }), 14),
      ),
    ],
    rows: names.map((name, index) =>
      boxes(
        [paperBox(String(index + 1)), paperBox(name), ...grades.map(() => paperBox(null))],
        MARKED,
      ),
    ),
    total: null,
    notes: text('notes'),
    signature: null,
    page: portrait(context),
  }
}
