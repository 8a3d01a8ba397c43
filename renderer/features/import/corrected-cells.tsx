import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedTable } from './checked-table.ts'
import { withoutCell } from './import-draft.ts'

/** Cells of a sheet that are read in other words than stand there; each can be taken back. */
export function CorrectedCells({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const { table, draft, revise } = checked
  const own = draft.cells.filter(({ sheet }) => sheet === table.sheet)
  if (own.length === 0) return null
  return (
    <section>
      <h3>{t('cells.title', { n: own.length })}</h3>
      <ul className="problems">
        {own.map(({ sheet, cell, original, value }) => (
          <li key={cell}>
            <span className="letter">{cell}</span>{' '}
            {original === ''
              ? t('cells.filled', { value })
              : t(value === '' ? 'cells.emptied' : 'cells.corrected', { original, value })}{' '}
            <Button size="small" onClick={() => revise(withoutCell(draft, { sheet, cell }))}>
              {t('cells.undo')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('cells.kept')}</p>
    </section>
  )
}
