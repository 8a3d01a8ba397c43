import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { AssessForm } from './assess-form.tsx'
import type { useDuesSteps } from './dues-steps.ts'
import { PaymentList } from './payment-list.tsx'
import { ReckoningFacts } from './reckoning-facts.tsx'

interface CellDrawerProps {
  readonly memberId: number
  readonly month: string
  readonly steps: ReturnType<typeof useDuesSteps>
  readonly onClose: () => void
}

/** All about a month of a member: how the amount comes about, what was paid, what is asked. */
export function CellDrawer({ memberId, month, steps, onClose }: CellDrawerProps): ReactNode {
  const { t } = useTranslation('dues')
  const format = useFormat()
  const query = useProcedure('dues.month', { memberId, month })
  const title = t('detail.title', { name: query.data?.name ?? '', month: format.date(month) })
  return (
    <Drawer open size={680} onClose={onClose} title={title}>
      <Loaded query={query}>
        {(detail) => (
          <>
            <h3>{t('detail.reckoning')}</h3>
            <ReckoningFacts detail={detail} />
            <h3>{t('detail.payments')}</h3>
            <PaymentList detail={detail} steps={steps} />
            <h3>{t('detail.assess')}</h3>
            <AssessForm key={`${memberId} ${month}`} detail={detail} steps={steps} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
