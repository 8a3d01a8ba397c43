import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HiddenParts, SkipReason, Table } from '../../../shared/sheets/table.ts'
import { useText } from '../../i18n/use-text.ts'
import type { CheckedTable } from './checked-table.ts'
import { rowRuns } from './preview-counts.ts'

/** How the sheet was understood: title, heading rows, records, rows that are no records and why. */
export function TableFacts({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  const { table, count } = checked
  const skipped = skippedByReason(table)
  const hiddenWords = ({ rows, columns }: HiddenParts): string[] => [
    ...(rows.length > 0 ? [t('facts.rows', { rows: rowRuns(rows) })] : []),
    ...(columns.length > 0 ? [t('facts.hiddenColumns', { columns: columns.join(' ') })] : []),
  ]
  return (
    <dl className="facts inline-facts">
      {table.title !== null && (
        <div>
          <dt>{t('facts.title')}</dt>
          <dd>{table.title}</dd>
        </div>
      )}
      <div>
        <dt>{t('facts.headerRows')}</dt>
        <dd>{t('facts.rows', { rows: rowRuns(table.headerRows) })}</dd>
      </div>
      <div>
        <dt>{t('facts.records')}</dt>
        <dd>{t('facts.recordCount', { n: count })}</dd>
      </div>
      {skipped.length > 0 && (
        <div>
          <dt>{t('facts.skipped')}</dt>
          <dd>
            {skipped.map(([reason, rows]) => (
              <span key={reason} className="person">
                {t('facts.skippedRows', {
                  reason: text({ key: `sheets:skipped.${reason}` }),
                  rows: rowRuns(rows),
                })}
              </span>
            ))}
          </dd>
        </div>
      )}
      {table.hidden && (
        <div>
          <dt>{t('facts.hidden')}</dt>
          <dd>
            {t('facts.hiddenRead', { parts: hiddenWords(table.hidden).join(t('facts.and')) })}
          </dd>
        </div>
      )}
      {table.copies && (
        <div>
          <dt>{t('facts.copies')}</dt>
          <dd>{t('facts.copiesLeft', { columns: table.copies.join(t('facts.and')) })}</dd>
        </div>
      )}
    </dl>
  )
}

function skippedByReason(table: Table): [SkipReason, number[]][] {
  const byReason = Map.groupBy(Object.entries(table.skippedRows), ([, reason]) => reason)
  return [...byReason].map(([reason, rows]) => [reason, rows.map(([row]) => Number(row))])
}
