import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../shared/sheets/table.ts'
import { tellingColumns } from './telling-columns.ts'
import { useFieldWord } from './use-field-word.ts'

/** Which column was understood as what; first those that want a look. */
export function ColumnMapping({ table }: { readonly table: Table }): ReactNode {
  const { t } = useTranslation('import')
  const wordOf = useFieldWord(table.kind)
  const { telling, plain } = tellingColumns(table.columns, wordOf)
  const unmapped = Object.entries(table.unmapped)
  return (
    <section>
      <h3>{t('columns.title')}</h3>
      <ul className="column-mapping">
        {telling.map((column) => (
          <li key={column.letter}>
            <ReadAs {...column} />
          </li>
        ))}
        {unmapped.map(([letter, header]) => (
          <li key={letter} className="unmapped">
            <span className="letter">{letter}</span>
            <span>{header}</span>
            <span>{t('columns.unmapped')}</span>
          </li>
        ))}
      </ul>
      {plain.length > 0 && (
        <details className="plain-columns">
          <summary>{t('columns.rest', { n: plain.length })}</summary>
          <ul className="column-mapping">
            {plain.map((column) => (
              <li key={column.letter}>
                <ReadAs {...column} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface ReadAsProps {
  readonly letter: string
  readonly header: string
  readonly word: string
}

function ReadAs({ letter, header, word }: ReadAsProps): ReactNode {
  const { t } = useTranslation('import')
  return (
    <>
      <span className="letter">{letter}</span>
      <span>{header}</span>
      <span className="quiet">
        <span aria-hidden="true">{t('columns.arrow')}</span>
        <span className="sr-only">{t('columns.readAs')}</span>
      </span>
      <span>{word}</span>
    </>
  )
}
