import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import { hasDuties } from '../../shared/domain/kinds.ts'
import { useLedger } from '../client/use-status.ts'
import { keptState } from './kept-state.tsx'

/** An id; null: all; undefined: nobody has chosen yet. */
const chosenOrganization = keptState<number | null | undefined>(undefined)
export const BranchProvider = chosenOrganization.Provider

type Choice = readonly [number | null, (id: number | null) => void]

/** The branches of the open ledger. */
export function useBranches(): readonly OrganizationInfo[] {
  return useLedger().organizations.filter(({ level }) => level === 'branch')
}

/** Whoever has duties of its own: the superior committee, where the ledger holds it, and branches. */
export function useOrganizations(): readonly OrganizationInfo[] {
  return useLedger().organizations.filter(({ level }) => hasDuties(level))
}

/**
 * The organization that screens look at; null: all. Until somebody chooses, the only branch of a
 * ledger: its secretary is not shown the duties of the committee above.
 */
export function useOrganization(): Choice {
  const [chosen, choose] = chosenOrganization.useKept()
  const organizations = useOrganizations()
  const branches = useBranches()
  const first = branches.length === 1 ? (branches[0]?.id ?? null) : null
  const isKnown = chosen === null || organizations.some(({ id }) => id === chosen)
  return [chosen !== undefined && isKnown ? chosen : first, choose]
}

/** Whether the committee alone is looked at. */
export function useIsCommittee(): boolean {
  const [chosen] = useOrganization()
  return useOrganizations().some(({ id, level }) => id === chosen && level === 'committee')
}

/** Whether what a screen shows may be of several, so that each line says whose it is. */
export function useShowsSeveral(): boolean {
  const several = useOrganizations().length > 1
  const [chosen] = useOrganization()
  return several && chosen === null
}

/** The branch that screens about meetings look at; null: all, or a committee is chosen. */
export function useBranch(): Choice {
  const [chosen, choose] = useOrganization()
  const branches = useBranches()
  return [branches.some(({ id }) => id === chosen) ? chosen : null, choose]
}

/**
 * The duties of more branches are no list that anybody reads (2,000 lines each); there they are looked
 * at one by one, and all together in the list of branches.
 */
const MOST_TOGETHER = 20

/** The organization whose duties screens show; null: all, where they are few. */
export function useDutyOrganization(): number | null {
  const [chosen] = useOrganization()
  const organizations = useOrganizations()
  const areMany = useBranches().length > MOST_TOGETHER
  // Superiors come first.
  return chosen ?? (areMany ? (organizations[0]?.id ?? null) : null)
}

interface OrganizationSelectProps {
  /** Whether the screen shows duties: of many branches, one at a time. */
  readonly ofDuties?: boolean
}

/** Chooses a branch or the committee; not shown where there is only one. */
export function OrganizationSelect({ ofDuties = false }: OrganizationSelectProps): ReactNode {
  const { t } = useTranslation()
  const branches = useBranches().length
  const [chosen, choose] = useOrganization()
  const shown = useDutyOrganization()
  const needsOne = ofDuties && branches > MOST_TOGETHER
  return (
    <ChoiceOf
      organizations={useOrganizations()}
      choice={[needsOne ? shown : chosen, choose]}
      label={t('organization')}
      all={needsOne ? null : t(branches > 1 ? 'allOrganizations' : 'branchAndCommittee')}
    />
  )
}

/** Chooses a branch; not shown where there is only one. */
export function BranchSelect(): ReactNode {
  const { t } = useTranslation()
  const choice = useBranch()
  return (
    <ChoiceOf
      organizations={useBranches()}
      choice={choice}
      label={t('branch')}
      all={t('allBranches')}
    />
  )
}

interface ChoiceOfProps {
  readonly organizations: readonly OrganizationInfo[]
  readonly choice: Choice
  readonly label: string
  /** What all of them are called; null: one has to be chosen. */
  readonly all: string | null
}

function ChoiceOf({ organizations, choice, label, all }: ChoiceOfProps): ReactNode {
  const [chosen, choose] = choice
  if (organizations.length < 2) return null
  return (
    <Select<number>
      aria-label={label}
      data-testid="branch"
      className="branch-select"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={chosen ?? 0}
      onChange={(id) => choose(id === 0 ? null : id)}
      options={[
        ...(all === null ? [] : [{ value: 0, label: all }]),
        ...organizations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
