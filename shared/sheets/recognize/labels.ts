import type { FormLayout } from '../layouts/form-layout.ts'
import { squeeze, withoutBrackets } from '../plain-text.ts'
import { fieldWords, type FieldName } from './field-words.ts'

/** A label that a cell holds, and what stands behind it in the same cell. */
export interface LabelPart {
  /** As written, without its colon. */
  readonly label: string
  /** Null: a label for which the form has no field. */
  readonly field: FieldName | null
  /** Null: the cell holds the label alone, its value stands elsewhere. */
  readonly value: string | null
  /** Whether the form marks it as a label: a colon, a number before it. */
  readonly marked: boolean
  /** Whether its word is one of the form; others are labels by their colon alone. */
  readonly known: boolean
}

/** Longer cells without a colon are texts. */
const LONGEST_LABEL = 40
/** "4.", "（4）", "四、", "④" before a label. */
const NUMBERING = /^(?:\(\d{1,2}\)|\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|[①-⑳])/u
/** Words before a colon that start a remark of the form's maker and no label. */
const REMARK = /^(?:注|注意|说明|附注|备注说明|填表说明|填报说明|填写说明|注意事项)\d{0,2}$/u
/** An unknown label: a few Han characters. */
const UNKNOWN = /^[\p{Script=Han}/()]{2,12}$/u

interface Known {
  readonly field: FieldName | null
}

/** Reads the labels of one form out of the texts of cells. */
export class LabelReader {
  readonly layout: FormLayout
  readonly #known = new Map<string, Known>()
  readonly #sections: ReadonlySet<string>
  readonly #long: ReadonlySet<FieldName>
  readonly #counts: readonly (readonly [string, FieldName])[]

  constructor(layout: FormLayout) {
    this.layout = layout
    this.#sections = new Set(layout.sections)
    this.#long = new Set(layout.long)
    for (const word of layout.otherLabels) this.#known.set(word, { field: null })
    for (const word of layout.sections) this.#known.set(word, { field: null })
    const counts: (readonly [string, FieldName])[] = []
    for (const field of layout.fields) {
      for (const word of wordsOfField(layout, field)) {
        const squeezed = squeeze(word)
        if (!this.#known.get(squeezed)?.field) this.#known.set(squeezed, { field })
        if (COUNTS.has(field)) counts.push([squeezed, field])
      }
    }
    this.#counts = counts.toSorted(([a], [b]) => b.length - a.length)
  }

  /** Whether a text is the head of a part that tells of others: 称谓, 配偶, 家庭成员 … */
  isSection(text: string): boolean {
    return this.#sections.has(bareWord(text))
  }

  /**
   * The labels of a cell: one without a value where the cell is nothing but a label, one or more with
   * values for "姓名：赵试一  性别：男". Null where the text is no label.
   */
  partsOf(text: string): readonly LabelPart[] | null {
    const alone = this.#alone(text)
    if (alone) return [alone]
    return this.#counted(text) ?? this.#withValues(text)
  }

  #alone(text: string): LabelPart | null {
    if (text.length > LONGEST_LABEL) return null
    const plain = squeeze(text)
    const marked = /[:：]$/u.test(plain) || NUMBERING.test(plain)
    const known = this.#lookUp(plain)
    const label = text.trim().replace(/[:：]$/u, '')
    if (known) return { label, field: known.field, value: null, marked, known: true }
    const isUnknown =
      plain.endsWith(':') && UNKNOWN.test(bareWord(plain)) && !REMARK.test(bareWord(plain))
    return isUnknown ? { label, field: null, value: null, marked, known: false } : null
  }

  #lookUp(text: string): Known | null {
    return this.#known.get(withoutMarks(squeeze(text))) ?? this.#known.get(bareWord(text)) ?? null
  }

  /** "应到22人，实到20人": numbers right behind their words, and nothing else in the cell. */
  #counted(text: string): LabelPart[] | null {
    const parts: LabelPart[] = []
    let rest = squeeze(text)
    while (rest !== '') {
      const word = this.#counts.find(([known]) => rest.startsWith(known))
      const number = word && /^:?(\d{1,6}[人名]?)[,;、。.]?/u.exec(rest.slice(word[0].length))
      if (!word || !number) return null
      parts.push({
        label: word[0],
        field: word[1],
        value: number[1] ?? '',
        marked: true,
        known: true,
      })
      rest = rest.slice(word[0].length + number[0].length)
    }
    return parts.length === 0 ? null : parts
  }

  #withValues(text: string): LabelPart[] | null {
    const found: { readonly start: number; readonly end: number; readonly part: LabelPart }[] = []
    for (const { index } of text.matchAll(/[:：]/gu)) {
      const from = found.at(-1)?.end ?? 0
      const label = this.#labelBefore(text, from, index)
      if (!label && found.length === 0) return numberedPart(this, text)
      if (!label) continue
      found.push({ ...label, end: index + 1 })
      if (label.part.field !== null && this.#long.has(label.part.field)) break
    }
    if (found.length === 0) return numberedPart(this, text)
    return found.map(({ end, part }, at) => ({
      ...part,
      value: text.slice(end, found[at + 1]?.start).trim(),
    }))
  }

  /** The label that ends at a colon: the longest known word there, else a few Han characters. */
  #labelBefore(
    text: string,
    from: number,
    colon: number,
  ): { readonly start: number; readonly part: LabelPart } | null {
    const before = text.slice(from, colon)
    const starts = [
      0,
      ...[...before.matchAll(/[\s;；,，。、|]+/gu)].map(({ index, 0: gap }) => index + gap.length),
    ]
    const isFirst = from === 0
    for (const start of starts) {
      if (isFirst && start > 0) break
      const known = this.#lookUp(before.slice(start))
      // A word that follows a value stands behind a blank or a mark, not right behind its letters.
      if (known && (start > 0 || isFirst)) return partAt(from + start, before.slice(start), known)
    }
    const start = isFirst ? 0 : (starts.at(-1) ?? 0)
    const word = before.slice(start)
    if (!isFirst && start === 0) return null
    const bare = bareWord(word)
    if (!UNKNOWN.test(bare) || REMARK.test(bare)) return null
    return partAt(from + start, word, null)
  }

  /** The field of a word that stands for one, number and marks aside. */
  fieldOf(text: string): FieldName | null {
    return this.#lookUp(text)?.field ?? null
  }
}

const COUNTS = new Set<FieldName>(['due', 'attended', 'onLeave'])

function wordsOfField(layout: FormLayout, field: FieldName): readonly string[] {
  const common: Readonly<Partial<Record<FieldName, readonly string[]>>> = fieldWords
  const usual = (common[field] ?? []).filter((word) => !layout.notWords.has(word))
  return [...(layout.words[field] ?? []), ...usual]
}

/** A label without its number, asterisks and colon; blanks are already gone. */
function withoutMarks(word: string): string {
  return word
    .replace(NUMBERING, '')
    .replace(/^[*★]+/u, '')
    .replace(/[*★:]+$/u, '')
}

/** The word that remains of a label also without its notes in brackets. */
function bareWord(text: string): string {
  return withoutMarks(withoutBrackets(withoutMarks(squeeze(text))))
}

function partAt(
  start: number,
  word: string,
  known: Known | null,
): { readonly start: number; readonly part: LabelPart } {
  const field = known?.field ?? null
  const part = { label: word.trim(), field, value: '', marked: true, known: known !== null }
  return { start, part }
}

/** "1.姓名 赵试一": a numbered label may do without its colon. */
function numberedPart(reader: LabelReader, text: string): LabelPart[] | null {
  const match =
    /^\s*((?:[（(]\d{1,2}[)）]|\d{1,2}[.．、])\s*\p{Script=Han}{2,12})\s+(\S.*)$/su.exec(text)
  if (!match) return null
  const [, label = '', value = ''] = match
  const field = reader.fieldOf(label)
  return field === null ? null : [{ label, field, value: value.trim(), marked: true, known: true }]
}
