import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import { useProcedure } from '../../client/hooks.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { MatrixList } from './matrix-list.tsx'
import { PeriodSelect } from './period-select.tsx'

/** Branches by areas of duties: who is behind, where, and since when. */
export function MatrixScreen(): ReactNode {
  const { t } = useTranslation('supervision')
  const [year] = useYear()
  // Part of the year that was chosen; another year begins with all of it.
  const [part, setPart] = useState('')
  const lines = useProcedure('supervision.matrix', { period: `${year}${part}` })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <PeriodSelect part={part} onChange={setPart} />
            <ExportButton table="supervision" organizationId={null} />
          </>
        }
      />
      <Loaded query={lines}>{(rows: readonly BranchLine[]) => <MatrixList lines={rows} />}</Loaded>
    </>
  )
}
