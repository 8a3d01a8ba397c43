import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yuanText } from '../../../shared/money.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useFormat } from '../../ui/use-format.ts'
import { draftAmount, draftProblems, type AssessDraft } from './assess-draft.ts'

interface AssessProposalProps {
  readonly draft: AssessDraft
  readonly onTake: (monthly: string) => void
}

/** What the provisions give for the category and base that are typed. */
export function AssessProposal({ draft, onTake }: AssessProposalProps): ReactNode {
  const { t } = useTranslation('dues')
  const format = useFormat()
  const { category, fromMonth: month } = draft
  const isReadable = !draftProblems(draft).some((field) => field === 'months' || field === 'base')
  const input = { category, baseFen: draftAmount(draft.base) ?? null, month }
  const reckoned = useProcedure('dues.reckon', input, { enabled: category !== null && isReadable })
  const computed = category === null ? null : reckoned.data
  if (!computed) return null
  return (
    <p className="dues-proposal" role="status">
      {t('assess.proposal', { amount: format.yuan(computed.dueFen) })}
      <Button type="link" size="small" onClick={() => onTake(yuanText(computed.dueFen))}>
        {t('assess.take')}
      </Button>
    </p>
  )
}
