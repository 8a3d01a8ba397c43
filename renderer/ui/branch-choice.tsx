import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import { useLedger } from '../client/use-status.ts'
import { keptState } from './kept-state.tsx'

const chosenBranch = keptState<number | null>(null)
export const BranchProvider = chosenBranch.Provider

/** The branches of the open ledger. */
export function useBranches(): readonly OrganizationInfo[] {
  return useLedger().organizations.filter(({ level }) => level === 'branch')
}

/** The branch that screens look at; null: all. */
export function useBranch(): readonly [number | null, (id: number | null) => void] {
  const [chosen, choose] = chosenBranch.useKept()
  const branches = useBranches()
  return [branches.some(({ id }) => id === chosen) ? chosen : null, choose]
}

/** Chooses a branch; not shown where there is only one. */
export function BranchSelect(): ReactNode {
  const { t } = useTranslation()
  const branches = useBranches()
  const [chosen, choose] = useBranch()
  if (branches.length < 2) return null
  return (
    <Select<number>
      aria-label={t('branch')}
      data-testid="branch"
      className="branch-select"
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen ?? 0}
      onChange={(id) => choose(id === 0 ? null : id)}
      options={[
        { value: 0, label: t('allBranches') },
        ...branches.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
