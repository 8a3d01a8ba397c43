import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesMonthDetail, DuesPaymentLine } from '../../../shared/contract/dues.ts'
import { useCommand } from '../../client/hooks.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { useDuesSteps } from './dues-steps.ts'
import { PaymentForm } from './payment-form.tsx'

interface PaymentListProps {
  readonly detail: DuesMonthDetail
  readonly steps: ReturnType<typeof useDuesSteps>
}

/** What came in for a month, part by part; each can be changed or taken away, others added. */
export function PaymentList({ detail, steps }: PaymentListProps): ReactNode {
  const { t } = useTranslation('dues')
  const format = useFormat()
  // A payment, or a new one.
  const [edited, setEdited] = useState<DuesPaymentLine | 'new' | null>(null)
  const { mutate: remove, isPending } = useCommand('dues.removePayment')
  const { payments } = detail.cell
  return (
    <>
      {payments.length === 0 && <p className="quiet">{t('payments.none')}</p>}
      {payments.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('payments.paidOn')}</th>
              <th scope="col">{t('payments.amount')}</th>
              <th scope="col">{t('payments.remark')}</th>
              <th scope="col">
                <span className="sr-only">{t('payments.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {payments.map((payment) => (
              <tr key={payment.id}>
                <th scope="row">{format.date(payment.paidOn)}</th>
                <td className="digits">{format.yuan(payment.amountFen)}</td>
                <td>{payment.remark}</td>
                <td>
                  <Button type="link" size="small" onClick={() => setEdited(payment)}>
                    {t('payments.change')}
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    danger
                    disabled={isPending}
                    onClick={() => remove({ id: payment.id }, { onSuccess: steps.note })}
                  >
                    {t('payments.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited === null ? (
        <Button onClick={() => setEdited('new')}>{t('payments.add')}</Button>
      ) : (
        <PaymentForm
          key={edited === 'new' ? 'new' : edited.id}
          detail={detail}
          payment={edited === 'new' ? null : edited}
          steps={steps}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
