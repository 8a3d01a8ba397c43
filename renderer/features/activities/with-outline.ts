/** A text with outlines put below what stands there; what was typed is never replaced. */
export function withOutline(text: string, outlines: readonly string[]): string {
  const added = outlines.filter((outline) => !text.includes(outline))
  return [text.trimEnd(), ...added].filter((part) => part !== '').join('\n\n')
}
