import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../shared/sheets/table.ts'
import { useText } from '../../i18n/use-text.ts'

/** Which column was understood as what; columns that were not are named too. */
export function ColumnMapping({ table }: { readonly table: Table }): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  return (
    <section>
      <h3>{t('columns.title')}</h3>
      <ul className="column-mapping">
        {Object.entries(table.columns).map(([letter, { header, field }]) => (
          <li key={letter}>
            <span className="letter">{letter}</span>
            <span>{header}</span>
            <span aria-label={t('columns.readAs')} className="quiet">
              {t('columns.arrow')}
            </span>
            <span>{text({ key: `sheets:fields.${field}` })}</span>
          </li>
        ))}
        {Object.entries(table.unmapped).map(([letter, header]) => (
          <li key={letter} className="unmapped">
            <span className="letter">{letter}</span>
            <span>{header}</span>
            <span>{t('columns.unmapped')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
