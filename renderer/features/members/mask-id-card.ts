const kept = 4

/** An ID number of which only the region and the last digits are seen: someone may look over. */
export function maskIdCard(value: string): string {
  if (value.length <= 2 * kept) return '*'.repeat(value.length)
  const hidden = '*'.repeat(value.length - 2 * kept)
  return `${value.slice(0, kept)}${hidden}${value.slice(-kept)}`
}
