import { Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem, Table } from '../../../shared/sheets/table.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { previewRows } from './preview-counts.ts'
import { ProblemList } from './problem-list.tsx'
import { RecordPreview } from './record-preview.tsx'
import { TableFacts } from './table-facts.tsx'

interface TableCheckProps {
  readonly table: Table
  readonly problems: readonly Problem[]
}

/** One recognized table: what was found, its problems, its records, its columns. */
export function TableCheck({ table, problems }: TableCheckProps): ReactNode {
  const { t } = useTranslation('import')
  const [onlyProblems, setOnlyProblems] = useState(false)
  if (table.kind === 'unknown') {
    return (
      <EmptyState title={t('unknown.title')} text={t('unknown.text', { sheet: table.sheet })} />
    )
  }
  const rows = previewRows<Table['records'][number]>({ records: table.records, problems })
  const shown = onlyProblems ? rows.filter((row) => row.problems.length > 0) : rows
  return (
    <>
      <TableFacts table={table} />
      <ProblemList problems={problems} />
      <section>
        <div className="section-head">
          <h3>{t('records.title')}</h3>
          <Checkbox
            checked={onlyProblems}
            onChange={(event) => setOnlyProblems(event.target.checked)}
          >
            {t('records.onlyProblems')}
          </Checkbox>
        </div>
        <RecordPreview rows={shown} columns={table.columns} />
      </section>
      <ColumnMapping table={table} />
    </>
  )
}
