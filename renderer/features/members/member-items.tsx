import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail } from '../../../shared/contract/members.ts'
import { maskIdCard, maskPhone } from '../../../shared/sheets/forms/mask.ts'
import { useFormat } from '../../ui/use-format.ts'

/** The official items of a member, in the order of the collection form; numbers are hidden first. */
export function MemberItems({ member }: { readonly member: MemberDetail }): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const [isShown, setShown] = useState(false)
  const items = useItems(member, isShown)
  const { idCard, mobile, landline } = member
  const hasNumbers = [idCard, mobile, landline].some((number) => number !== null)
  return (
    <>
      {hasNumbers && (
        <Button size="small" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'hideNumbers' : 'showNumbers')}
        </Button>
      )}
      <dl className="facts two-columns">
        {items.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`items.${key}`)}</dt>
            <dd>{value ?? <span className="quiet">{t('common:notRecorded')}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function useItems(member: MemberDetail, isShown: boolean) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const date = (value: string | null): string | null => (value === null ? null : format.date(value))
  const yes = (value: boolean | null): string | null =>
    value === null ? null : t(value ? 'yes' : 'no')
  const number = (value: string | null, mask: (text: string) => string): ReactNode =>
    value === null ? null : <span className="digits">{isShown ? value : mask(value)}</span>
  return [
    ['organization', member.organization],
    ['group', member.group],
    ['sex', t(`sexes.${member.sex ?? 'unknown'}`)],
    ['ethnicity', member.ethnicity],
    ['birthDate', date(member.birthDate)],
    ['idCard', number(member.idCard, maskIdCard)],
    ['nativePlace', member.nativePlace],
    ['education', member.education],
    ['type', t(`memberTypes.${member.type ?? 'unknown'}`)],
    ['status', t(`memberStatuses.${member.status}`)],
    ['joinDate', date(member.joinDate)],
    ['fullMemberDate', date(member.fullMemberDate)],
    ['partyPost', member.partyPost],
    ['workPost', member.workPost],
    ['workStartDate', date(member.workStartDate)],
    ['mobile', number(member.mobile, maskPhone)],
    ['landline', number(member.landline, maskPhone)],
    ['address', member.address],
    ['isFloating', yes(member.isFloating)],
    ['isLost', yes(member.isLost)],
    ['remark', member.remark],
  ] as const
}
