import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesMonthDetail, DuesPaymentLine } from '../../../shared/contract/dues.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import type { useDuesSteps } from './dues-steps.ts'
import { TextItem } from '../../ui/text-item.tsx'
import { usePayment } from './use-payment.ts'

interface PaymentFormProps {
  readonly detail: DuesMonthDetail
  /** Null: a new one. */
  readonly payment: DuesPaymentLine | null
  readonly steps: ReturnType<typeof useDuesSteps>
  readonly onClose: () => void
}

/** One payment: when, how much, and a remark. */
export function PaymentForm({ detail, payment, steps, onClose }: PaymentFormProps): ReactNode {
  const { t } = useTranslation('dues')
  const form = usePayment(detail, payment, steps, onClose)
  const { typed, change } = form
  return (
    <Form layout="vertical" className="dues-form" onFinish={form.onSave}>
      {form.error && <ErrorPanel error={form.error} />}
      <TextItem
        id="payment-day"
        label={t('payments.paidOn')}
        required
        value={typed.paidOn}
        onChange={(paidOn) => change({ paidOn })}
        problem={form.isDayWrong ? t('paidOn.unreadable') : null}
      />
      <TextItem
        id="payment-amount"
        label={t('payments.amount')}
        required
        value={typed.amount}
        onChange={(amount) => change({ amount })}
        problem={form.isAmountWrong ? t('notMoney') : null}
      />
      <TextItem
        id="payment-remark"
        label={t('payments.remark')}
        value={typed.remark}
        onChange={(remark) => change({ remark })}
      />
      <div className="dues-form-actions">
        <Button type="primary" htmlType="submit" loading={form.isPending}>
          {t('payments.save')}
        </Button>
        <Button onClick={onClose}>{t('payments.cancel')}</Button>
      </div>
    </Form>
  )
}
