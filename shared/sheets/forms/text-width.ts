/** Room that text takes in a cell, in half-width characters of the body's size. */

/** Latin letters and digits come out a little wider where the Chinese face is missing. */
const NARROW = 1.1

/** Width of the longest line: Chinese characters and their punctuation take two. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth))
}

function lineWidth(line: string): number {
  let width = 0
  for (const letter of line) width += (letter.codePointAt(0) ?? 0) > 0xff ? 2 : NARROW
  return width
}

/**
 * Lines that text takes in a column, rather one too many than one too few. A line of a wrapped
 * text may lose a character where punctuation must not begin the next one.
 */
export function lineCount(text: string, columnWidth: number): number {
  const room = columnWidth - 0.3
  const wrapped = Math.max(2, room - 1.5)
  let lines = 0
  for (const line of text.split('\n')) {
    const width = lineWidth(line)
    lines += width <= room ? 1 : Math.ceil(width / wrapped)
  }
  return lines
}
