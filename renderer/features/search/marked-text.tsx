import type { ReactNode } from 'react'
import { markedParts } from './marked-parts.ts'

interface MarkedTextProps {
  readonly text: string
  readonly typed: string
}

/** A text with the typed words marked. */
export function MarkedText({ text, typed }: MarkedTextProps): ReactNode {
  return markedParts(text, typed).map(({ at, part, isMarked }) =>
    isMarked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
  )
}
