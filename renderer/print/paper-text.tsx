import type { ReactNode } from 'react'
import { spacedParts } from '../../shared/paper/clean-text.ts'

/** Words of a cell or line; parts with room for a pen between them stand apart on one line. */
export function PaperText({ text }: { readonly text: string }): ReactNode {
  const parts = spacedParts(text)
  if (parts.length < 2) return text
  return (
    <span className="sheet-parts">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  )
}
