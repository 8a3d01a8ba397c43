import type { Text } from '../../text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { fieldWords } from '../recognize/field-words.ts'
import type { Alignment } from '../forms/sheet-form.ts'
import type { Template, TemplateColumn, ValueKind } from './template.ts'
import { formatOf, howOf, isPrompted, ruleOf, type CellRule } from './template-rules.ts'

/** A column of an empty form as a spreadsheet holds it. */
export interface PlacedColumn {
  readonly heading: string
  readonly required: boolean
  readonly width: number
  readonly align: Alignment
  /** Null: General. */
  readonly format: string | null
  readonly rule: CellRule | null
  /** Said when a cell of the column is chosen; null: nothing. */
  readonly prompt: string | null
  /** Said when what was typed does not keep the rule. */
  readonly refusal: string | null
}

/** The first word that the reader knows for a field. */
function firstWord(field: FieldName): string {
  const words: Readonly<Partial<Record<FieldName, readonly string[]>>> = fieldWords
  return words[field]?.[0] ?? field
}

const alignments: Readonly<Partial<Record<ValueKind, Alignment>>> = {
  long: 'left',
  money: 'right',
}

function placed(column: TemplateColumn, translate: (text: Text) => string): PlacedColumn {
  const { field, width, kind } = column
  const words = (column.choices?.words ?? []).join('、')
  const how = translate({ key: `templates:how.${howOf(column)}`, params: { words } })
  const rule = ruleOf(column)
  const required = column.required === true
  const word = column.heading ?? firstWord(field)
  return {
    heading: required ? `*${word}` : word,
    required,
    width,
    align: alignments[kind] ?? 'center',
    format: formatOf(column),
    rule,
    prompt: isPrompted(column) ? how : null,
    refusal: rule === null ? null : how,
  }
}

/** The columns of a template, with what is checked and said in their cells. */
export function columnsOf(
  template: Template,
  translate: (text: Text) => string,
): readonly PlacedColumn[] {
  return template.columns.map((column) => placed(column, translate))
}
