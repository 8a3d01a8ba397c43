import stringWidth from 'string-width'

/** Columns aligned by what a terminal shows: a Chinese character is two cells wide. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')))
  const widths = header.map((_, column) =>
    // Not Math.max(...): a county's rows are more than a call can take.
    all.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  const [head = [], ...body] = all
  return [line(head), rule, ...body.map(line)].join('\n')
}
