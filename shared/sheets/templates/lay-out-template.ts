import { cardPlaces, type CardPlace } from './card-places.ts'
import type { Text } from '../../text.ts'
import { columnsOf } from './template-columns.ts'
import type { PlacedColumn } from './template-columns.ts'
import type { Template, TemplateColumn } from './template.ts'
import { howOf } from './template-rules.ts'

export interface TemplateContext {
  readonly translate: (text: Text) => string
  /** Year that the titles state. */
  readonly year: number
  /** Full name of the branch, where it is known already. */
  readonly organization: string | null
}

/** An empty form with everything that is printed or said on it. */
export interface TemplateSheet {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly hint: string
  readonly columns: readonly PlacedColumn[]
  readonly example: readonly (string | number)[]
  /** What is known before anybody fills it in, by column: a card's branch. */
  readonly filled: readonly string[]
  /** Where the fields of a card stand; null: a table. */
  readonly places: readonly CardPlace[] | null
  readonly keyColumns: number
  readonly orientation: Template['orientation']
  readonly footer: string
}

/** The sheet that says how to fill in the others. */
export interface GuideSheet {
  readonly name: string
  readonly title: string
  readonly lines: readonly string[]
  readonly head: readonly string[]
  /** A line for each column: heading, required, what, how, example. */
  readonly rows: readonly (readonly string[])[]
  readonly footer: string
}

export interface TemplateBook {
  readonly sheets: readonly TemplateSheet[]
  readonly guide: GuideSheet
}

/** Rows of a form, counted from 1. */
export const templateRows = { title: 1, info: 2, header: 3, example: 4, first: 5 } as const

/** The reader passes over a sheet of this name in which there is no table. */
const guideName = '填写说明'
const parts = ['column', 'required', 'what', 'how', 'example'] as const

const ofYear = (text: string, year: number): string => text.replaceAll('YYYY', String(year))

/** What the example row says in a column. */
export function exampleOf({ example }: TemplateColumn, year: number): string | number {
  return typeof example === 'string' ? ofYear(example, year) : example
}

/** A template of a year, ready to be written as a workbook. */
export function layOutTemplate(template: Template, context: TemplateContext): TemplateBook {
  const { translate, year, organization } = context
  const { keyColumns, orientation, form } = template
  const columns = columnsOf(template, translate)
  const footer = translate({ key: 'forms:page' })
  const sheets = template.sheets.map(({ sheet, title }) => ({
    name: ofYear(sheet, year),
    title: ofYear(title, year),
    // In Chinese whatever the language: the reader finds the branch by these words.
    unit: `党支部名称：${organization ?? ''}`,
    hint: translate({ key: 'templates:hint', params: { guide: guideName } }),
    columns,
    example: template.columns.map((column) => exampleOf(column, year)),
    filled: template.columns.map(({ field }) => (field === 'branch' ? (organization ?? '') : '')),
    places: form === 'card' ? cardPlaces(template.columns, templateRows.header) : null,
    keyColumns,
    orientation,
    footer,
  }))
  return { sheets, guide: guideOf(template, columns, context, footer) }
}

function guideOf(
  template: Template,
  columns: readonly PlacedColumn[],
  { translate, year }: TemplateContext,
  footer: string,
): GuideSheet {
  const say = (key: string, params: Text['params'] = {}): string =>
    translate({ key: `templates:${key}`, params })
  const isYearly = template.sheets.some(({ title }) => title.includes('YYYY'))
  const params = { header: templateRows.header, example: templateRows.example }
  const ofForm = template.form === 'card' ? ['labels', 'copies'] : ['example', 'columns']
  const rules = ['required', ...ofForm, 'dates', ...(isYearly ? ['year'] : [])]
  const name = say('title', { kind: translate({ key: `sheets:kinds.${template.kind}` }) })
  return {
    name: guideName,
    title: name,
    lines: rules.map((rule, at) => `${at + 1}. ${say(`rules.${rule}`, params)}`),
    head: parts.map((part) => say(`guide.${part}`)),
    rows: template.columns.map((column, at) => [
      (columns[at]?.heading ?? '').replaceAll('\n', ''),
      column.required === true ? say('guide.yes') : '',
      say(`what.${column.what ?? column.field}`),
      say(`how.${howOf(column)}`, { words: (column.choices?.words ?? []).join('、') }),
      String(exampleOf(column, year)),
    ]),
    footer,
  }
}
