import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Size and margins of the paper, with the number of the page at the foot in the set language. */
export function PageMargins(): ReactNode {
  const { t } = useTranslation('print')
  const [before, between, after] = [t('page.before'), t('page.between'), t('page.after')]
  const words = [before, 'counter(page)', between, 'counter(pages)', after]
  const content = words.map((word) => (word.startsWith('counter') ? word : JSON.stringify(word)))
  return (
    <style>
      {`@page {
        size: A4 portrait;
        margin: 20mm 14mm 18mm;
        @bottom-center {
          content: ${content.join(' ')};
          font: 9pt 'Noto Sans SC', sans-serif;
        }
      }`}
    </style>
  )
}
