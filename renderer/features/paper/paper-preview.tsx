import { Button, Progress } from 'antd'
import { useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperDocument } from '../../../shared/paper/paper-document.ts'
import { PaperPages } from '../../print/paper-pages.tsx'
import { usePaperLayout } from '../../print/use-paper-layout.tsx'
import { useSheetScale } from './use-sheet-scale.ts'

/** The pages of a document as they will come out, made as wide as the window has room for. */
export function PaperPreview({ document }: { readonly document: PaperDocument }): ReactNode {
  const { t } = useTranslation('paper')
  const [isStopped, setStopped] = useState(false)
  const { isDone, done, pages, galley } = usePaperLayout(document, isStopped)
  const desk = useRef<HTMLElement>(null)
  const scale = useSheetScale(desk, document)
  const all = document.sections.length
  return (
    <section ref={desk} className="sheet-desk" aria-label={t('preview')}>
      {galley}
      {!isDone && !isStopped && (
        <div className="sheet-progress" role="status">
          <p>{t('layingOut', { done, all })}</p>
          <Progress percent={Math.round((done / all) * 100)} showInfo={false} aria-hidden="true" />
          <Button onClick={() => setStopped(true)}>{t('stop')}</Button>
        </div>
      )}
      {isStopped && !isDone && (
        <div className="sheet-progress" role="status">
          <p>{t('stopped')}</p>
          <Button onClick={() => setStopped(false)}>{t('goOn')}</Button>
        </div>
      )}
      {isDone && (
        <>
          <p className="sheet-count" role="status">
            {t('pages', { pages: pages.length })}
          </p>
          <div className="sheet-stack" style={{ '--sheet-scale': scale } as CSSProperties}>
            <PaperPages document={document} pages={pages} />
          </div>
        </>
      )}
    </section>
  )
}
