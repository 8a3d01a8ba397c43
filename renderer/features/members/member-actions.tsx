import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail, MembershipChange } from '../../../shared/contract/members.ts'
import { possibleChanges } from './possible-changes.ts'
import { useRemoveMember } from './use-remove-member.ts'

interface MemberActionsProps {
  readonly member: MemberDetail
  readonly onEdit: () => void
  readonly onChange: (kind: MembershipChange) => void
  readonly onRemoved: () => void
}

/** What can be done with a member: the card, what happened, the recycle bin. */
export function MemberActions(props: MemberActionsProps): ReactNode {
  const { member, onEdit, onChange, onRemoved } = props
  const { t } = useTranslation('members')
  const { remove, removing } = useRemoveMember(onRemoved)
  return (
    <div className="member-actions" role="toolbar" aria-label={t('actions.label')}>
      <Button type="primary" onClick={onEdit}>
        {t('actions.edit')}
      </Button>
      {possibleChanges(member).map((kind) => (
        <Button key={kind} onClick={() => onChange(kind)}>
          {t(`changes.${kind}`)}
        </Button>
      ))}
      <Button danger loading={removing} onClick={() => remove(member)}>
        {t('actions.remove')}
      </Button>
    </div>
  )
}
