import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ChangesList } from './changes-list.tsx'
import type { CheckedTable } from './checked-table.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { CorrectedCells } from './corrected-cells.tsx'
import { FormChoice } from './form-choice.tsx'
import type { ImportJob } from './use-import.ts'
import { PeopleCheck } from './people-check.tsx'
import { ProblemList } from './problem-list.tsx'
import { RecordsSection } from './records-section.tsx'
import { RememberedNotice } from './remembered-notice.tsx'
import { TableFacts } from './table-facts.tsx'

interface TableCheckProps {
  readonly checked: CheckedTable
  readonly preview: ImportPreview
  readonly job: ImportJob
}

/** One recognized table: what was found, its problems, its records, its columns. */
export function TableCheck({ checked, preview, job }: TableCheckProps): ReactNode {
  const { t } = useTranslation('import')
  const { table, detail } = checked
  const top = preview.tops.find(({ sheet }) => sheet === table.sheet)
  const choice = (
    <FormChoice
      key={`${table.kind}:${table.headerRows.join()}`}
      checked={checked}
      forms={preview.forms}
      top={top}
    />
  )
  if (table.kind === 'unknown') {
    return (
      <>
        <EmptyState title={t('unknown.title')} text={t('unknown.text', { sheet: table.sheet })} />
        {choice}
      </>
    )
  }
  return (
    <>
      <RememberedNotice detail={detail} job={job} />
      <TableFacts checked={checked} />
      <ProblemList checked={checked} />
      <CorrectedCells checked={checked} />
      <PeopleCheck checked={checked} />
      <ChangesList checked={checked} />
      <RecordsSection checked={checked} />
      <ColumnMapping checked={checked} />
      {detail.columns.length > 0 && (
        <details className="plain-columns">
          <summary>{t('form.wrong')}</summary>
          {choice}
        </details>
      )}
    </>
  )
}
