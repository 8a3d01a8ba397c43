import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import { paginate } from '../../shared/paper/paginate.ts'

import { after } from '../client/after.ts'
import { measureSheet } from './measure-sheet.ts'
import type { LaidOutPage } from './paper-pages.tsx'
import { SheetFrame } from './sheet-frame.tsx'
import { SheetTable } from './sheet-table.tsx'

/** Rows that are measured at once: the window answers between two such pieces. */
const ROWS_AT_ONCE = 400

interface Progress {
  /** Sections that are divided into pages. */
  readonly done: number
  readonly pages: readonly LaidOutPage[]
}

export interface PaperLayout extends Progress {
  readonly isDone: boolean
  /** Draws what is measured now, out of sight; must be part of the page. */
  readonly galley: ReactNode
}

const nothing: Progress = { done: 0, pages: [] }

/**
 * Divides a document into pages, some sections at a time: each piece is drawn out of sight, measured
 * with the fonts that it needs, and divided. Give another `key` to start with another document.
 */
export function usePaperLayout(document: PaperDocument, isStopped: boolean): PaperLayout {
  const { sections } = document
  const [progress, setProgress] = useState(nothing)
  const galley = useRef<HTMLDivElement>(null)
  const { done } = progress
  const isDone = done >= sections.length
  const end = isDone || isStopped ? done : endOfPiece(document, done)
  useEffect(() => {
    if (end === done) return undefined
    let isLeft = false
    after(measured(galley, document, done), (pages) => {
      if (!isLeft) setProgress((before) => ({ done: end, pages: [...before.pages, ...pages] }))
    })
    return () => {
      isLeft = true
    }
  }, [document, done, end])
  return {
    ...progress,
    isDone,
    galley: <Galley sections={sections.slice(done, end)} galley={galley} />,
  }
}

/** The section after the last one of the piece that begins with one. */
function endOfPiece({ sections }: PaperDocument, from: number): number {
  let rows = 0
  let end = from
  while (end < sections.length && (end === from || rows < ROWS_AT_ONCE)) {
    rows += sections[end]?.rows.length ?? 0
    end += 1
  }
  return end
}

/** The pages of the sections that are drawn now, the first of which has that number. */
async function measured(
  galley: RefObject<HTMLDivElement | null>,
  document: PaperDocument,
  first: number,
): Promise<LaidOutPage[]> {
  // Asking for a place makes the browser ask for the fonts that the new words need.
  galley.current?.getBoundingClientRect()
  await window.document.fonts.ready
  const bodies = [...(galley.current?.querySelectorAll('.sheet-body') ?? [])]
  return bodies.flatMap((body, index) => {
    const place = first + index
    const section = document.sections[place]
    if (!section) return []
    return paginate(measureSheet(body, section), section.rows).map((plan) => ({
      ...plan,
      section: place,
    }))
  })
}

interface GalleyProps {
  readonly sections: PaperDocument['sections']
  readonly galley: RefObject<HTMLDivElement | null>
}

function Galley({ sections, galley }: GalleyProps): ReactNode {
  return (
    <div ref={galley} className="sheet-galley" aria-hidden="true">
      {sections.map((section, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a piece is drawn once
        <div key={index} className={`sheet-${section.orientation}`}>
          <SheetFrame section={section} isFirst isLast>
            <SheetTable
              section={section}
              parts={section.rows.map((_row, row) => ({ row, cut: null, height: null }))}
              pageOf={null}
            />
          </SheetFrame>
        </div>
      ))}
    </div>
  )
}
