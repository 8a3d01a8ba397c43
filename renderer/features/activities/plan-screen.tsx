import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearPlan } from '../../../shared/recording/year-plan.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { BranchSelect, useBranch, useBranches } from '../../ui/branch-choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { PlanMonths } from './plan-months.tsx'
import { PlanProposal } from './plan-proposal.tsx'

/** The plan of the year: what is to be held when, and what became of it. */
export function PlanScreen(): ReactNode {
  const { t } = useTranslation('plan')
  const [branch] = useBranch()
  const branches = useBranches()
  const { recordEntry } = useOverlays()
  const organizationId = branch ?? (branches.length === 1 ? branches[0]?.id : undefined)
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <BranchSelect />
            {organizationId !== undefined && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() =>
                  recordEntry({ register: 'planItem', organizationId, values: {}, asked: false })
                }
              >
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      {organizationId === undefined ? (
        <EmptyState title={t('choose.title')} text={t('choose.text')} />
      ) : (
        <Plan key={organizationId} organizationId={organizationId} />
      )}
    </>
  )
}

function Plan({ organizationId }: { readonly organizationId: number }): ReactNode {
  const [year] = useYear()
  const { today } = useStatus()
  const { organizations } = useLedger()
  const name = organizations.find(({ id }) => id === organizationId)?.name
  const items = useProcedure('entries.list', { register: 'planItem', organizationId })
  const activities = useProcedure('activities.list', { year })
  return (
    <Loaded query={items}>
      {(rows) => (
        <Loaded query={activities}>
          {(all) => {
            const own = all.filter(({ organization }) => organization === name)
            const months = yearPlan(rows, own, { year, today })
            return months.length === 0 ? (
              <PlanProposal key={year} organizationId={organizationId} />
            ) : (
              <PlanMonths months={months} organizationId={organizationId} />
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
