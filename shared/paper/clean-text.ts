/** Control characters but tab and line feed, and the two code points that are no characters. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu

/** Text as XML and paper may hold it; half characters become U+FFFD, every line end is a line feed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(FORBIDDEN, '')
}

/** Six blanks in a row and more keep room for a pen: the parts around them are set apart. */
export function spacedParts(text: string): readonly string[] {
  return text
    .split(/ {6,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
