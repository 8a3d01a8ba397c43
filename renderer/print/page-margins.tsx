import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const gap = '|'

/** Size and margins of the paper, with the number of the page at the foot in the set language. */
export function PageMargins(): ReactNode {
  const { t } = useTranslation('print')
  const words = t('page', { page: gap, pages: gap }).split(gap)
  const [before, between, after] = words.map((word) => JSON.stringify(word))
  return (
    <style>
      {`@page {
        size: A4 portrait;
        margin: 20mm 14mm 18mm;
        @bottom-center {
          content: ${before} counter(page) ${between} counter(pages) ${after};
          font: 9pt 'Noto Sans SC', sans-serif;
        }
      }`}
    </style>
  )
}
