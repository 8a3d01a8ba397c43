import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BranchSelect, useBranch, useBranches } from '../../ui/branch-choice.tsx'
import { MemberForm } from './member-form.tsx'

interface NewMemberDrawerProps {
  readonly onSaved: (id: number) => void
  readonly onClose: () => void
}

/** A card for somebody new; where the ledger has several branches, the branch is chosen first. */
export function NewMemberDrawer({ onSaved, onClose }: NewMemberDrawerProps): ReactNode {
  const { t } = useTranslation('members')
  const [chosen] = useBranch()
  const branches = useBranches()
  // What was typed for one branch is not carried into another.
  const [organizationId] = useState(chosen ?? (branches.length === 1 ? branches[0]?.id : undefined))
  const into = chosen ?? organizationId
  return (
    <Drawer open size={720} onClose={onClose} title={t('form.newTitle')}>
      <BranchSelect />
      {into === undefined ? (
        <p>{t('form.chooseBranch')}</p>
      ) : (
        <MemberForm
          key={into}
          member={null}
          organizationId={into}
          onSaved={onSaved}
          onLeave={onClose}
        />
      )}
    </Drawer>
  )
}
