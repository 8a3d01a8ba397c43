import { useState } from 'react'
import { yearOf } from '../../../shared/calendar.ts'
import type { DuesMonthDetail, DuesPaymentLine } from '../../../shared/contract/dues.ts'
import { yuanText } from '../../../shared/money.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { typedDate } from '../../ui/typed-moment.ts'
import type { useDuesSteps } from './dues-steps.ts'
import { typedAmount } from './typed-amount.ts'

interface Typed {
  readonly paidOn: string
  readonly amount: string
  readonly remark: string
}

/** A payment while it is typed, what is wrong with it once it was tried, and its saving. */
export function usePayment(
  { memberId, cell }: DuesMonthDetail,
  payment: DuesPaymentLine | null,
  steps: ReturnType<typeof useDuesSteps>,
  onSaved: () => void,
) {
  const { today } = useStatus()
  const [typed, setTyped] = useState<Typed>({
    paidOn: payment?.paidOn ?? today,
    amount: payment ? yuanText(payment.amountFen) : '',
    remark: payment?.remark ?? '',
  })
  const [isTried, setTried] = useState(false)
  const { mutate, error, isPending } = useCommand('dues.savePayment', { quiet: true })
  const day = typedDate(typed.paidOn, yearOf(cell.month))
  const paidOn = day !== null && day.length >= 7 ? day : null
  const amount = typedAmount(typed.amount, cell)
  const amountFen = amount !== null && amount > 0 ? amount : null
  return {
    typed,
    change: (part: Partial<Typed>): void => setTyped({ ...typed, ...part }),
    isDayWrong: isTried && paidOn === null,
    isAmountWrong: isTried && amountFen === null,
    error,
    isPending,
    onSave: (): void => {
      setTried(true)
      if (paidOn === null || amountFen === null) return
      const remark = typed.remark.trim() === '' ? null : typed.remark
      const { month } = cell
      mutate(
        { id: payment?.id ?? null, memberId, month, paidOn, amountFen, remark },
        {
          onSuccess: (step) => {
            steps.note(step)
            onSaved()
          },
        },
      )
    },
  }
}
