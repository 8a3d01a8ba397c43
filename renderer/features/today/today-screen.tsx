import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { OrganizationSelect, useDutyOrganization } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { DutyMatrix } from './duty-matrix.tsx'
import { ExplainedList } from './explained-list.tsx'
import { TodoList } from './todo-list.tsx'

/** What is owed now, and the year at a glance. */
export function TodayScreen(): ReactNode {
  const { t } = useTranslation('today')
  const [year] = useYear()
  const branch = useDutyOrganization()
  const { openFindings } = useOverlays()
  const checklist = useProcedure('checklist.get', {
    year,
    ...(branch !== null && { organizationId: branch }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <YearSelect />
            <OrganizationSelect ofDuties />
          </>
        }
      />
      <Loaded query={checklist}>
        {(data) => (
          <>
            <TodoList checklist={data} />
            <DutyMatrix checklist={data} onOpen={openFindings} />
            <ExplainedList checklist={data} onOpen={openFindings} />
          </>
        )}
      </Loaded>
    </>
  )
}
