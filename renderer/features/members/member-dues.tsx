import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDuesYear } from '../../../shared/contract/members.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Dues of a member by year: what was due, what was paid. */
export function MemberDues({ years }: { readonly years: readonly MemberDuesYear[] }): ReactNode {
  const { t } = useTranslation('members')
  const format = useFormat()
  if (years.length === 0) return <p className="quiet">{t('dues.none')}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('dues.year')}</th>
          <th scope="col">{t('dues.monthlyDue')}</th>
          <th scope="col">{t('dues.paid')}</th>
          <th scope="col">{t('dues.monthsPaid')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, monthlyDueFen, paidFen, monthsPaid }) => (
          <tr key={year}>
            <th scope="row">{format.date(String(year))}</th>
            <td className="digits">{format.yuan(monthlyDueFen)}</td>
            <td className="digits">{format.yuan(paidFen)}</td>
            <td className="digits">{t('dues.months', { n: monthsPaid })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
