import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowPreview } from '../../../shared/contract/import-rows.ts'
import type { CheckedTable } from './checked-table.ts'
import { mergeChanges } from './merge-changes.ts'
import { useChangeWords } from './use-change-words.ts'

const few = 5

/** What would change of what stands in the ledger: the old value beside the new one. */
export function ChangesList({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const [all, setAll] = useState(false)
  const changing = checked.rows.filter(({ changes }) => changes.length > 0)
  if (changing.length === 0) return null
  return (
    <section>
      <h3>{t('changes.title', { n: changing.length })}</h3>
      <table className="plain-table changes" data-testid="changes">
        <thead>
          <tr>
            {(['row', 'what', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`changes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? changing : changing.slice(0, few)).map((row) => (
            <ChangedRow key={row.row} preview={row} checked={checked} />
          ))}
        </tbody>
      </table>
      {changing.length > few && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('problems.fewer') : t('changes.more', { n: changing.length - few })}
        </Button>
      )}
    </section>
  )
}

interface ChangedRowProps {
  readonly preview: RowPreview
  readonly checked: CheckedTable
}

function ChangedRow({ preview, checked }: ChangedRowProps): ReactNode {
  const { t } = useTranslation('import')
  const words = useChangeWords()
  const { row } = preview
  const changes = mergeChanges(preview.changes)
  const record = checked.table.records.find((one) => one.row === row)
  const name = record && 'name' in record ? (record.name ?? '') : ''
  return changes.map((change, at) => (
    <tr key={`${change.table}:${change.column}:${change.at ?? ''}`}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={changes.length}>
          {t('changes.rowOf', { row, name })}
        </th>
      )}
      <td>{words.what(change)}</td>
      <td>{words.value(change, change.before)}</td>
      <td>
        <strong>{words.value(change, change.after)}</strong>
      </td>
    </tr>
  ))
}
