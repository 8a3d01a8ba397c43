import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import { useProcedure } from '../../client/hooks.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import type { RuleArea } from '../../ui/rule-areas.ts'
import { AreaSelect } from './area-select.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { MatrixList } from './matrix-list.tsx'
import { PeriodSelect } from './period-select.tsx'

/** Branches by areas or duties: who is behind, where, and since when. */
export function MatrixScreen(): ReactNode {
  const { t } = useTranslation('supervision')
  const [year] = useYear()
  // Part of the year that was chosen; another year begins with all of it.
  const [part, setPart] = useState('')
  const [area, setArea] = useState<RuleArea | null>(null)
  const lines = useProcedure('supervision.matrix', {
    period: `${year}${part}`,
    ...(area !== null && { area }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <PeriodSelect part={part} onChange={setPart} />
            <AreaSelect area={area} onChange={setArea} />
            <ExportButton table="supervision" organizationId={null} />
          </>
        }
      />
      <Loaded query={lines}>
        {(rows: readonly BranchLine[]) => (
          <MatrixList key={area} lines={rows} isOneArea={area !== null} />
        )}
      </Loaded>
    </>
  )
}
