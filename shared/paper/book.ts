import type { FormContext } from '../sheets/forms/form-context.ts'
import { paperText } from './forms/paper-text.ts'
import type { PaperRow, PaperSection } from './paper-document.ts'
import { paperCell, paperRow } from './paper-rows.ts'

export interface BookInput {
  readonly organization: string
  readonly year: number
  /** The parts of the book, each with its sections; none is empty. */
  readonly parts: readonly (readonly PaperSection[])[]
  /** Sections of the document that stand before the book. */
  readonly before: number
}

/** 年度台账: a contents page with parts, counts and pages, then the parts. */
export function bookSections(input: BookInput, context: FormContext): readonly PaperSection[] {
  return [contentsOf(input, context), ...input.parts.flat()]
}

function contentsOf(
  { organization, year, parts, before }: BookInput,
  context: FormContext,
): PaperSection {
  const text = paperText(context, 'book')
  const heads = [
    context.translate({ key: 'forms:seq' }),
    text('part'),
    text('records'),
    text('page'),
  ]
  let section = before + 1
  const rows = parts.map((part, index): PaperRow => {
    const records = part.reduce((sum, one) => sum + one.records, 0)
    const cells = [String(index + 1), part[0]?.title ?? '', String(records), '']
    const row = bookRow('record', cells, section)
    section += part.length
    return row
  })
  return {
    name: text('contents'),
    title: text('title', { organization, year }),
    orientation: 'portrait',
    size: 12,
    info: [{ left: text('unit', { organization }), right: text('contents') }],
    widths: [10, 62, 14, 14],
    head: [bookRow('head', heads, null)],
    rows,
    notes: null,
    signature: text('signature'),
    records: parts.length,
  }
}

function bookRow(role: PaperRow['role'], texts: readonly string[], pageOf: number | null) {
  const cells = texts.map((text, index) => {
    const align = role === 'record' && index === 1 ? 'left' : 'center'
    return paperCell(text, { align, isWord: index !== 1 })
  })
  return paperRow(role, cells, { pageOf })
}
