import { useMemo, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { paperProcedures, type PaperWanted } from '../../shared/contract/paper.ts'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import { usePaper } from './use-paper.ts'
import { PaperPages, type LaidOutPage } from './paper-pages.tsx'
import { usePaperLayout } from './use-paper-layout.tsx'
import { usePrintReady } from './use-print-ready.ts'

/** The route for the printer and PDF: nothing but the pages. */
export function PaperPage(): ReactNode {
  const [search] = useSearchParams()
  const text = search.get('wanted') ?? ''
  const wanted = useMemo(
    () => paperProcedures['paper.document'].input.parse(JSON.parse(text)),
    [text],
  )
  return <WantedPages wanted={wanted} />
}

function WantedPages({ wanted }: { readonly wanted: PaperWanted }): ReactNode {
  const { data } = usePaper(wanted)
  return data ? <LaidOut document={data} /> : null
}

function LaidOut({ document }: { readonly document: PaperDocument }): ReactNode {
  const { isDone, pages, galley } = usePaperLayout(document, false)
  return (
    <>
      {galley}
      {isDone && <ReadyPages document={document} pages={pages} />}
    </>
  )
}

interface ReadyPagesProps {
  readonly document: PaperDocument
  readonly pages: readonly LaidOutPage[]
}

function ReadyPages({ document, pages }: ReadyPagesProps): ReactNode {
  usePrintReady()
  return <PaperPages document={document} pages={pages} />
}
