/**
 * ID and telephone numbers for paper that leaves the office: enough to tell two people apart,
 * not enough to be used.
 */

function hideMiddle(text: string, first: number, last: number): string {
  const hidden = text.length - first - last
  if (hidden <= 0) return '*'.repeat(text.length)
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(text.length - last)
}

/** 99999919620504023X → 999999********023X */
export function maskIdCard(text: string): string {
  return hideMiddle(text, 6, 4)
}

/** 10000000001 → 100****0001; several numbers in one cell are hidden one by one. */
export function maskPhone(text: string): string {
  return text.replaceAll(/\d[\d-]*\d/g, (number) => hideMiddle(number, 3, 4))
}

/** Numbers of identity cards of both lengths, wherever they stand in a text. */
const ID_IN_TEXT =
  /(?<![\dA-Za-z])\d{6}(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]?(?![\dA-Za-z])/gu
/** Mobile numbers, and landline numbers with their area. */
const PHONE_IN_TEXT = /(?<![\d.])(?:1\d{10}|0\d{2,3}-\d{7,8})(?!\d)/gu

/** Hides the numbers of cards and telephones that stand among other words (minutes, remarks). */
export function maskText(text: string): string {
  return text.replaceAll(ID_IN_TEXT, maskIdCard).replaceAll(PHONE_IN_TEXT, maskPhone)
}
