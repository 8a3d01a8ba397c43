import type { Layout } from '../layouts/layout.ts'
import { squeeze } from '../plain-text.ts'
import type { FieldName } from './field-words.ts'
import { fieldWords } from './field-words.ts'
import type { Heading } from './headings.ts'
import { comparable } from './headings.ts'
import { commonForm } from './same-heading.ts'
import { periodColumns } from './period-columns.ts'

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

/** A list that was given back may have it, whatever its form. */
const CHECK_NOTE: FieldName = 'checkNote'

/**
 * The fields of a layout by word, in the order of the layout. The common form of a word tells its
 * fields only where no field has a word that is written so itself.
 */
export function wordIndex(layout: Layout): ReadonlyMap<string, readonly FieldName[]> {
  const exact = new Map<string, FieldName[]>()
  const common = new Map<string, FieldName[]>()
  for (const field of [...layout.fields, CHECK_NOTE]) {
    for (const word of wordsOfField(layout, field)) {
      exact.set(word, [...(exact.get(word) ?? []), field])
      const form = commonForm(word)
      common.set(form, [...(common.get(form) ?? []), field])
    }
  }
  return new Map([...common, ...exact])
}

const NAME_WORDS: ReadonlySet<string> = new Set(fieldWords.name.map(squeeze))

/** Whether a text is a heading of a column of names: 姓名, 党员姓名. */
export function isNameHeading(text: string): boolean {
  return comparable(text).some((word) => NAME_WORDS.has(word))
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
  const periods = periodColumns(headings)
  for (const heading of headings) {
    const period = periods.get(heading.column)
    const candidates =
      period === null
        ? []
        : [heading.leaf, heading.text].flatMap(comparable).flatMap((word) => words.get(word) ?? [])
    if (period !== undefined && period !== null && layout.fields.includes(period))
      candidates.unshift(period)
    const free = candidates.find((field) => field !== layout.rest && !fields.has(field))
    if (free !== undefined) fields.set(free, heading)
    else if (layout.rest !== undefined && period !== null) {
      shared.set(layout.rest, [...(shared.get(layout.rest) ?? []), heading])
    } else if (layout.group && isUnder(heading, layout.group.words)) {
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
export function fitOf(layout: Layout, { fields, shared }: ColumnMap, title: string): number {
  const named = layout.titleWords.some((word) => title.includes(word))
  if (!named && layout.otherTitles?.some((word) => title.includes(word))) return 0
  const signs = layout.signs.filter((field) => fields.has(field)).length
  if (layout.without?.some((field) => fields.has(field))) return 0
  const described = layout.describes.fields.reduce(
    (sum, field) => sum + (fields.has(field) ? 1 : (shared.get(field)?.length ?? 0)),
    0,
  )
  const complete = layout.required.every((line) => line.some((field) => fields.has(field)))
  // A title that names the form stands for one of the fields that describe it.
  const least = layout.describes.atLeast - (named && signs > 0 ? 1 : 0)
  if (!complete || described < least || (signs === 0 && !named)) return 0
  return fields.size + 3 * signs + (named ? 4 : 0)
}
