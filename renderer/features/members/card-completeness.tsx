import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail } from '../../../shared/contract/members.ts'
import { askedItems } from '../../../shared/members/card-items.ts'

interface CardCompletenessProps {
  readonly member: MemberDetail
  /** Null: the form is open already. */
  readonly onEdit: (() => void) | null
}

/** How many of the items of the collection form are written, and which are not. */
export function CardCompleteness({ member, onEdit }: CardCompletenessProps): ReactNode {
  const { t } = useTranslation('members')
  const asked = askedItems(member).length
  const { missing } = member
  const names = missing.map((item) => t(`items.${item}`)).join(t('card.comma'))
  return (
    <p className="card-completeness">
      {t('card.known', { known: asked - missing.length, asked })}
      {missing.length > 0 && ` ${t('card.missing', { names })}`}
      {missing.length > 0 && onEdit && (
        <Button size="small" onClick={onEdit}>
          {t('card.fill')}
        </Button>
      )}
    </p>
  )
}
