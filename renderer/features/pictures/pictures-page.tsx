import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { usePrintReady } from '../../print/use-print-ready.ts'
import { Pictures } from './pictures.tsx'

/** The route for the printer and PDF: the pictures of a year on A4. */
export function PicturesPage(): ReactNode {
  const [search] = useSearchParams()
  const organization = Number(search.get('organization') ?? 0)
  const year = Number(search.get('year'))
  const { data } = useProcedure('figures.year', {
    year,
    ...(organization > 0 && { organizationId: organization }),
  })
  return data ? <Page figures={data} year={year} organizationId={organization} /> : null
}

interface PageProps {
  readonly figures: YearFigures
  readonly year: number
  /** 0: all of the ledger. */
  readonly organizationId: number
}

function Page({ figures, year, organizationId }: PageProps): ReactNode {
  const { t } = useTranslation('pictures')
  const { name, organizations } = useLedger()
  const drawn = useRef(0)
  const [isDrawn, setDrawn] = useState(false)
  const of = organizations.find(({ id }) => id === organizationId)?.name ?? name
  return (
    <main className="pictures-page">
      <h1>{t('paper', { name: of, year })}</h1>
      <Pictures
        figures={figures}
        onDrawn={(all) => {
          drawn.current += 1
          if (drawn.current >= all) setDrawn(true)
        }}
      />
      {isDrawn && <Ready />}
    </main>
  )
}

function Ready(): ReactNode {
  usePrintReady()
  return null
}
