const lineTypes = {
  '': 'paragraph',
  '#': 'title',
  '##': 'heading',
  '###': 'subheading',
  /** To whom it is written: from the margin. */
  '>': 'salutation',
  /** Who writes, and when: at the right. */
  '>>': 'signature',
} as const
export type LineType = (typeof lineTypes)[keyof typeof lineTypes]

/** One block of a report, in the order of the page. */
export type ReportBlock =
  | { readonly type: LineType; readonly text: string }
  | { readonly type: 'table' | 'chart' | 'list'; readonly of: string }

/** A gap that the template has and nobody fills. */
export interface UnknownGap {
  readonly line: number
  readonly gap: string
}

const GAP = /\{\{\s*([a-zA-Z]+)\s*\}\}/g

/**
 * A report from its template: lines of text, `#` title, `##` and `###` headings, `>` whom
 * it is written to, `>>` who signs, `@table`, `@chart` and
 * `@list` with the name of what stands there. `{{figure}}` is filled with its value; a gap that no
 * figure fills is told and stays as it is, never an invented number.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
): { readonly blocks: readonly ReportBlock[]; readonly unknown: readonly UnknownGap[] } {
  const unknown: UnknownGap[] = []
  const lines = template.replace(/^\uFEFF/, '').split(/\r?\n/)
  const blocks = lines.flatMap((line, index): ReportBlock[] => {
    const filled = line.trim().replaceAll(GAP, (gap, name: string) => {
      if (Object.hasOwn(values, name)) return values[name] ?? ''
      unknown.push({ line: index + 1, gap })
      return gap
    })
    return filled === '' ? [] : [blockOf(filled)]
  })
  return { blocks, unknown }
}

function blockOf(line: string): ReportBlock {
  const inset = /^@(table|chart|list) (\w+)$/.exec(line)
  if (inset) return { type: inset[1] as 'table' | 'chart' | 'list', of: inset[2] ?? '' }
  const [, marks = '', text = ''] = /^(>{1,2}|#{0,3})\s*(.*)$/.exec(line) ?? []
  return { type: lineTypes[marks as keyof typeof lineTypes], text }
}
