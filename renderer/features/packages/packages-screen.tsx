import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BranchSelect } from '../../ui/branch-choice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { MergePackages } from './merge-packages.tsx'
import { PackBranch } from './pack-branch.tsx'
import { SendProblems } from './send-problems.tsx'
import { SourceList } from './source-list.tsx'

/** What branches hand to their superior: packed here, merged here, and who has handed in. */
export function PackagesScreen(): ReactNode {
  const { t } = useTranslation('packages')
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={<BranchSelect />} />
      <div className="packages">
        <PackBranch />
        <div className="packages-side">
          <MergePackages />
          <SendProblems />
        </div>
      </div>
      <SourceList />
    </>
  )
}
