import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { speaksOf, type ColumnDetail } from '../../../shared/sheets/correct/table-detail.ts'
import type { FieldName } from '../../../shared/sheets/recognize/field-words.ts'
import { ColumnEditor } from './column-editor.tsx'
import { withColumn, withoutTable } from './import-draft.ts'
import { isPlainColumn } from './telling-columns.ts'
import type { CheckedTable } from './checked-table.ts'
import { useFieldWord } from './use-field-word.ts'

/** Which column was understood as what, to be corrected by hand; first those that want a look. */
export function ColumnMapping({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const { table, detail, draft, fields, revise } = checked
  const wordOf = useFieldWord(table.kind)
  if (detail.columns.length === 0) return null
  const isPlain = (column: ColumnDetail): boolean => isPlainColumn(column, wordOf)
  const said = draft.tables.some((one) => speaksOf(one, table))
  const editors = (columns: readonly ColumnDetail[]): ReactNode => (
    <ul className="column-mapping">
      {columns.map((column) => (
        <li key={column.letter}>
          <ColumnEditor
            column={column}
            kind={table.kind}
            fields={fields}
            onChange={(field: FieldName | null) =>
              revise(withColumn(draft, table, detail, column.letter, field))
            }
          />
        </li>
      ))}
    </ul>
  )
  const plain = detail.columns.filter(isPlain)
  return (
    <section>
      <div className="section-head">
        <h3>{t('columns.title')}</h3>
        {said && (
          <Button size="small" onClick={() => revise(withoutTable(draft, table))}>
            {t('columns.byItself')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('columns.help')}</p>
      {editors(detail.columns.filter((column) => !isPlain(column)))}
      {plain.length > 0 && (
        <details className="plain-columns">
          <summary>{t('columns.rest', { n: plain.length })}</summary>
          {editors(plain)}
        </details>
      )}
    </section>
  )
}
