import { squeeze, withoutBrackets } from '../plain-text.ts'
import type { FieldName, MonthField } from './field-words.ts'
import { monthField } from './field-words.ts'
import type { Heading } from './headings.ts'
import { monthOfHeading } from './headings.ts'
import { quarterColumns } from './quarters.ts'

const PAID = /^(?:实际?[缴交收](?:党费|金额|费)?|已[缴交](?:党费|金额)?|[缴交]费(?:金额)?|金额)$/u
const DUE = /^应[缴交收](?:党费|金额|费)?$/u

/** The month over a column (1月 over 应交 and 实交), where its group names one. */
function monthOver({ column, group }: Heading): number | null {
  return group === null ? null : monthOfHeading({ column, text: group, leaf: group, group: null })
}

/**
 * Columns of months and quarters, by column number; null for a column that belongs to one month of
 * several but is not its payment, so that it is not taken for a column of all months.
 */
export function periodColumns(headings: readonly Heading[]): ReadonlyMap<number, FieldName | null> {
  const fields = new Map<number, FieldName | null>()
  const over = headings.map((heading) => [heading, monthOver(heading)] as const)
  const months = new Set(over.flatMap(([, month]) => month ?? []))
  for (const [heading, monthAbove] of over) {
    const own = monthField(monthOfHeading(heading) ?? 0)
    if (own !== null) fields.set(heading.column, own)
    if (own !== null || monthAbove === null || months.size < 2) continue
    fields.set(heading.column, columnUnderMonth(heading, monthAbove))
  }
  for (const [column, quarter] of quarterColumns(headings)) fields.set(column, `quarter${quarter}`)
  return fields
}

/** `month3` → `monthDue3`. */
export function monthDueField(field: MonthField): FieldName {
  // The compiler does not see that both run from 1 to 12.
  return field.replace('month', 'monthDue') as FieldName
}

function columnUnderMonth({ leaf }: Heading, month: number): FieldName | null {
  const word = withoutBrackets(squeeze(leaf))
  const field = monthField(month)
  if (field === null || PAID.test(word)) return field
  return DUE.test(word) ? monthDueField(field) : null
}
