import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../shared/recording/proposals.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Says that a field was taken over from an earlier event and may be written otherwise. */
export function ProposalHint({ proposal }: { readonly proposal: Proposal | null }): ReactNode {
  const { t } = useTranslation('recording')
  const format = useFormat()
  if (proposal === null) return null
  return <span className="proposal-hint">{t('proposed', { day: format.date(proposal.from) })}</span>
}
