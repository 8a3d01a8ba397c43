import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { BranchSelect, useBranch, useBranches } from '../../ui/branch-choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { HandoverList } from './handover-list.tsx'
import { HandoverQuarters } from './handover-quarters.tsx'
import { Publication } from './publication.tsx'

/** What was collected and handed to the superior, and what the members are told of it. */
export function HandoverScreen(): ReactNode {
  const { t } = useTranslation('dues')
  const [branch] = useBranch()
  const branches = useBranches()
  const only = branches.length === 1 ? branches[0]?.id : undefined
  const organizationId = branch ?? only
  return (
    <>
      <PageHeader
        title={t('handover.title')}
        note={t('handover.note')}
        actions={
          <>
            <BranchSelect />
            <YearSelect />
          </>
        }
      />
      {organizationId === undefined ? (
        <EmptyState title={t('handover.choose.title')} text={t('handover.choose.text')} />
      ) : (
        <Handover organizationId={organizationId} />
      )}
    </>
  )
}

function Handover({ organizationId }: { readonly organizationId: number }): ReactNode {
  const [year] = useYear()
  const dues = useProcedure('dues.year', { year, organizationId })
  const remittances = useProcedure('entries.list', { register: 'remittance', organizationId })
  return (
    <>
      <Loaded query={dues}>
        {(lines) => (
          <Loaded query={remittances}>
            {(rows) => (
              <>
                <HandoverQuarters lines={lines} rows={rows} organizationId={organizationId} />
                <HandoverList rows={rows} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
      <Publication organizationId={organizationId} />
    </>
  )
}
