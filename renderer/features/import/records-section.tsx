import { Button, Checkbox, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../shared/sheets/table.ts'
import type { CheckedTable } from './checked-table.ts'
import { choicesOf, withLeft } from './import-draft.ts'
import { previewRows } from './preview-counts.ts'
import { RecordPreview } from './record-preview.tsx'

/** The records of a table, each of which can be left out. */
export function RecordsSection({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const [onlyProblems, setOnlyProblems] = useState(false)
  const { table, count, detail, problems, draft, revise } = checked
  const rows = previewRows<Table['records'][number]>({ records: table.records, problems })
  const shown = onlyProblems ? rows.filter((row) => row.problems.length > 0) : rows
  const { left } = choicesOf(draft, detail.key)
  const leave = (out: readonly number[]): void => revise(withLeft(draft, detail.key, out))
  const doubtful = rows.flatMap((row) =>
    !row.refused && row.problems.some(({ severity }) => severity !== 'info') ? [row.row] : [],
  )
  return (
    <section>
      <div className="section-head">
        <h3>{t('records.title')}</h3>
        <Space>
          <Checkbox
            checked={onlyProblems}
            onChange={(event) => setOnlyProblems(event.target.checked)}
          >
            {t('records.onlyProblems')}
          </Checkbox>
          {doubtful.length > 0 && (
            <Button size="small" onClick={() => leave([...left, ...doubtful])}>
              {t('records.leaveDoubtful', { n: doubtful.length })}
            </Button>
          )}
          {left.length > 0 && (
            <Button size="small" onClick={() => leave([])}>
              {t('records.takeAll', { n: left.length })}
            </Button>
          )}
        </Space>
      </div>
      {count > table.records.length && (
        <p className="quiet">{t('records.some', { all: count, n: table.records.length })}</p>
      )}
      <RecordPreview rows={shown} columns={table.columns} left={left} onLeave={leave} />
    </section>
  )
}
