import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { In } from '../../shared/contract/contract.ts'
import { useProcedure } from '../client/hooks.ts'
import { useFormat } from './use-format.ts'

/** What stands in the workbook that a record came from, where something else was imported. */
export function ImportCorrections({ record, id }: In<'import.correctionsOf'>): ReactNode {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { data = [] } = useProcedure('import.correctionsOf', { record, id })
  if (data.length === 0) return null
  return (
    <section>
      <h3>{t('original.title')}</h3>
      <ul>
        {data.map(({ id: key, sheet, cell, original, corrected, importedAt }) => {
          const day = format.date(importedAt.slice(0, 10))
          const words = { sheet, cell, original, corrected, day }
          return (
            <li key={key}>{t(corrected === '' ? 'original.emptied' : 'original.cell', words)}</li>
          )
        })}
      </ul>
    </section>
  )
}
