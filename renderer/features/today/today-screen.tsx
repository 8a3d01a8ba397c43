import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { BranchSelect, useBranch } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { DutyMatrix } from './duty-matrix.tsx'
import { TodoList } from './todo-list.tsx'

/** What is owed now, and the year at a glance. */
export function TodayScreen(): ReactNode {
  const { t } = useTranslation('today')
  const { today } = useStatus()
  const format = useFormat()
  const [year] = useYear()
  const [branch] = useBranch()
  const { openFindings } = useOverlays()
  const checklist = useProcedure('checklist.get', {
    year,
    ...(branch !== null && { organizationId: branch }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note', { today: format.date(today) })}
        actions={
          <>
            <YearSelect />
            <BranchSelect />
          </>
        }
      />
      <Loaded query={checklist}>
        {(data) => (
          <>
            <TodoList checklist={data} />
            <DutyMatrix checklist={data} onOpen={openFindings} />
          </>
        )}
      </Loaded>
    </>
  )
}
