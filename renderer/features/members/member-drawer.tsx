import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail, MembershipChange } from '../../../shared/contract/members.ts'
import { useProcedure } from '../../client/hooks.ts'
import { ImportCorrections } from '../../ui/import-corrections.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { CardCompleteness } from './card-completeness.tsx'
import { ChangeForm } from './change-form.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberDues } from './member-dues.tsx'
import { MemberForm } from './member-form.tsx'
import { MemberHistory } from './member-history.tsx'
import { MemberItems } from './member-items.tsx'

interface MemberDrawerProps {
  readonly id: number
  readonly onClose: () => void
}

/** Everything the ledger knows of one member, and what can be done with it. */
export function MemberDrawer({ id, onClose }: MemberDrawerProps): ReactNode {
  const { t } = useTranslation('members')
  const query = useProcedure('members.get', { id })
  return (
    <Drawer open size={720} onClose={onClose} title={query.data?.name ?? t('detail')}>
      <Loaded query={query}>
        {(member) => <Card key={member.id} member={member} onClose={onClose} />}
      </Loaded>
    </Drawer>
  )
}

interface CardProps {
  readonly member: MemberDetail
  readonly onClose: () => void
}

/** The card: read, written anew, or with something that happened being recorded. */
function Card({ member, onClose }: CardProps): ReactNode {
  const { t } = useTranslation('members')
  const [doing, setDoing] = useState<MembershipChange | 'edit' | null>(null)
  const rest = (): void => setDoing(null)
  if (doing === 'edit') {
    const { organizationId } = member
    const form = { member, organizationId, onSaved: rest, onLeave: rest }
    return <MemberForm {...form} />
  }
  return (
    <>
      {doing === null ? (
        <MemberActions
          member={member}
          onEdit={() => setDoing('edit')}
          onChange={setDoing}
          onRemoved={onClose}
        />
      ) : (
        <ChangeForm member={member} kind={doing} onSaved={rest} onLeave={rest} />
      )}
      <CardCompleteness member={member} onEdit={doing === null ? () => setDoing('edit') : null} />
      <MemberItems member={member} />
      <h3>{t('history.title')}</h3>
      <MemberHistory member={member} />
      <h3>{t('dues.title')}</h3>
      <MemberDues years={member.dues} />
      <ImportCorrections record="member" id={member.id} />
    </>
  )
}
