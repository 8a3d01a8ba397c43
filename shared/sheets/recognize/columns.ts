import type { Layout } from '../layouts/layout.ts'
import { squeeze } from '../plain-text.ts'
import type { FieldName } from './field-words.ts'
import { fieldWords, monthField } from './field-words.ts'
import type { Heading } from './headings.ts'
import { comparable, monthOfHeading } from './headings.ts'

/** Which column holds which field of a layout. */
export interface ColumnMap {
  readonly fields: ReadonlyMap<FieldName, Heading>
  /** Columns that share one field, by the group that they stand under. */
  readonly shared: ReadonlyMap<FieldName, readonly Heading[]>
  readonly unmapped: readonly Heading[]
}

function wordsOfField(layout: Layout, field: FieldName): readonly string[] {
  const common: Readonly<Partial<Record<FieldName, readonly string[]>>> = fieldWords
  return [...(layout.words?.[field] ?? []), ...(common[field] ?? [])].map(squeeze)
}

/** The fields of a layout by word, in the order of the layout. */
export function wordIndex(layout: Layout): ReadonlyMap<string, readonly FieldName[]> {
  const index = new Map<string, FieldName[]>()
  for (const field of layout.fields) {
    for (const word of wordsOfField(layout, field)) {
      index.set(word, [...(index.get(word) ?? []), field])
    }
  }
  return index
}

/** Gives each heading the first field of its words that no column on its left has taken. */
export function mapColumns(
  layout: Layout,
  words: ReadonlyMap<string, readonly FieldName[]>,
  headings: readonly Heading[],
): ColumnMap {
  const fields = new Map<FieldName, Heading>()
  const shared = new Map<FieldName, Heading[]>()
  const unmapped: Heading[] = []
  for (const heading of headings) {
    const month = monthField(monthOfHeading(heading) ?? 0)
    const candidates = [heading.leaf, heading.text]
      .flatMap(comparable)
      .flatMap((word) => words.get(word) ?? [])
    if (month !== null && layout.fields.includes(month)) candidates.unshift(month)
    const free = candidates.find((field) => !fields.has(field))
    if (free !== undefined) fields.set(free, heading)
    else if (layout.group && isUnder(heading, layout.group.words)) {
      const { field } = layout.group
      shared.set(field, [...(shared.get(field) ?? []), heading])
    } else unmapped.push(heading)
  }
  return { fields, shared, unmapped }
}

function isUnder({ group }: Heading, words: readonly string[]): boolean {
  return words.some((word) => (group ?? '').includes(word))
}

/** How well a heading fits a layout: 0 where it does not, more the more of it is understood. */
export function fitOf(layout: Layout, { fields }: ColumnMap, title: string): number {
  const named = layout.titleWords.some((word) => title.includes(word))
  const signs = layout.signs.filter((field) => fields.has(field)).length
  const described = layout.describes.fields.filter((field) => fields.has(field)).length
  const complete = layout.required.every((line) => line.some((field) => fields.has(field)))
  if (!complete || described < layout.describes.atLeast || (signs === 0 && !named)) return 0
  return fields.size + 3 * signs + (named ? 4 : 0)
}
