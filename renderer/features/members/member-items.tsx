import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail } from '../../../shared/contract/members.ts'
import { useFormat } from '../../ui/use-format.ts'
import { maskIdCard } from './mask-id-card.ts'

/** The official items of a member, in the order of the collection form. */
export function MemberItems({ member }: { readonly member: MemberDetail }): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const items = useItems(member)
  return (
    <dl className="facts two-columns">
      {items.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`items.${key}`)}</dt>
          <dd>{value ?? <span className="quiet">{t('common:notRecorded')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function useItems(member: MemberDetail) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const date = (value: string | null): string | null => (value === null ? null : format.date(value))
  const yes = (value: boolean | null): string | null =>
    value === null ? null : t(value ? 'yes' : 'no')
  return [
    ['organization', member.organization],
    ['group', member.group],
    ['sex', t(`sexes.${member.sex ?? 'unknown'}`)],
    ['ethnicity', member.ethnicity],
    ['birthDate', date(member.birthDate)],
    ['idCard', member.idCard === null ? null : <IdCard key="id" value={member.idCard} />],
    ['nativePlace', member.nativePlace],
    ['education', member.education],
    ['type', t(`memberTypes.${member.type ?? 'unknown'}`)],
    ['status', t(`memberStatuses.${member.status}`)],
    ['joinDate', date(member.joinDate)],
    ['fullMemberDate', date(member.fullMemberDate)],
    ['partyPost', member.partyPost],
    ['workPost', member.workPost],
    ['workStartDate', date(member.workStartDate)],
    ['mobile', member.mobile],
    ['landline', member.landline],
    ['address', member.address],
    ['isFloating', yes(member.isFloating)],
    ['isLost', yes(member.isLost)],
    ['remark', member.remark],
  ] as const
}

function IdCard({ value }: { readonly value: string }): ReactNode {
  const { t } = useTranslation('members')
  const [shown, setShown] = useState(false)
  return (
    <>
      <span className="digits">{shown ? value : maskIdCard(value)}</span>{' '}
      <Button size="small" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'hideIdCard' : 'showIdCard')}
      </Button>
    </>
  )
}
