import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import type { PagePlan } from '../../shared/paper/paginate.ts'
import { SheetFrame } from './sheet-frame.tsx'
import { SheetTable } from './sheet-table.tsx'

/** A page of the document; sections are counted from 0. */
export interface LaidOutPage extends PagePlan {
  readonly section: number
}

interface PaperPagesProps {
  readonly document: PaperDocument
  readonly pages: readonly LaidOutPage[]
}

/** The pages of a document as they come out of the printer, each with its number. */
export function PaperPages({ document, pages }: PaperPagesProps): ReactNode {
  const { t } = useTranslation('paper')
  const pageOf = useMemo(() => {
    const first = new Map<number, number>()
    pages.forEach(({ section }, index) => {
      if (!first.has(section)) first.set(section, index + 1)
    })
    return (section: number): number => first.get(section) ?? 0
  }, [pages])
  return pages.map(({ section: place, ...plan }, index) => {
    const section = document.sections[place]
    if (!section) return null
    const page = index + 1
    return (
      <section
        // oxlint-disable-next-line react/no-array-index-key -- a page is its number
        key={page}
        className={`sheet sheet-${section.orientation}`}
        aria-label={t('pageOf', { page })}
      >
        <SheetFrame section={section} isFirst={plan.isFirst} isLast={plan.isLast}>
          <SheetTable
            section={section}
            parts={plan.parts.map((part) => {
              const stretches = section.rows[part.row]?.stretches === true
              return { ...part, height: stretches ? part.height : null }
            })}
            pageOf={pageOf}
          />
        </SheetFrame>
        <p className="sheet-number">{t('footer', { page, pages: pages.length })}</p>
        {document.historyCode !== null && (
          <p className="sheet-code">{t('historyCode', { code: document.historyCode })}</p>
        )}
      </section>
    )
  })
}
