/** Room that text takes in a cell, in half-width characters. */

/** Width of the longest line: Chinese characters and their punctuation take two. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth))
}

function lineWidth(line: string): number {
  return [...line].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)
}

/**
 * Lines that text takes in a column, rather one too many: a line that ends early for want of
 * half a character, or for punctuation that may not begin the next one, costs a whole line.
 */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width - 1.5))
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0)
}
