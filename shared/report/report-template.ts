/** One block of a report, in the order of the page. */
export type ReportBlock =
  | { readonly type: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly type: 'table' | 'chart' | 'list'; readonly of: string }

/** A gap that the template has and nobody fills. */
export interface UnknownGap {
  readonly line: number
  readonly gap: string
}

const GAP = /\{\{\s*([a-zA-Z]+)\s*\}\}/g

/**
 * A report from its template: lines of text, `#` title, `##` and `###` headings, `@table`, `@chart` and
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
  const [, marks = '', text = ''] = /^(#{0,3})\s*(.*)$/.exec(line) ?? []
  const types = ['paragraph', 'title', 'heading', 'subheading'] as const
  return { type: types[marks.length] ?? 'paragraph', text }
}
