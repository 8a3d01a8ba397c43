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
