import type { ReactNode } from 'react'
import type { PaperSection } from '../../shared/paper/paper-document.ts'
import { PaperText } from './paper-text.tsx'

interface SheetFrameProps {
  readonly section: PaperSection
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly children: ReactNode
}

/** What stands over and under the table of a section on its first and last page. */
export function SheetFrame({ section, isFirst, isLast, children }: SheetFrameProps): ReactNode {
  const { title, info, notes, signature } = section
  return (
    <div className="sheet-body">
      {isFirst && (
        <div className="sheet-top">
          <h2>{title}</h2>
          {info.map(({ left, right }) => (
            <p key={left} className="sheet-line">
              <span>{left}</span>
              {right !== null && <span>{right}</span>}
            </p>
          ))}
        </div>
      )}
      {children}
      {isLast && (notes ?? signature) !== null && (
        <div className="sheet-foot">
          {notes !== null && <p className="sheet-notes">{notes}</p>}
          {signature !== null && (
            <p className="sheet-signature">
              <PaperText text={signature} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}
