import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/rules/finding.ts'
import { OpenButton } from './open-button.tsx'
import { useOverlays } from './overlays.ts'
import { useFormat } from './use-format.ts'

/** Records that a finding rests on; those that can be opened are buttons. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const { t } = useTranslation()
  if (evidence.length === 0) return <p className="quiet">{t('evidence.none')}</p>
  return (
    <ul className="evidence">
      {evidence.map((item) => (
        <li key={`${item.type}:${item.register ?? ''}:${item.id}`}>
          <EvidenceItem item={item} />
        </li>
      ))}
    </ul>
  )
}

function EvidenceItem({ item }: { readonly item: Evidence }): ReactNode {
  const { t } = useTranslation()
  const overlays = useOverlays()
  const format = useFormat()
  const label = item.type === 'payment' ? t('evidence.paid', { amount: item.label }) : item.label
  const words = item.date === null ? label : `${format.date(item.date)} ${label}`
  if (item.type === 'activity') {
    return <OpenButton onOpen={() => overlays.openActivity(item.id)}>{words}</OpenButton>
  }
  if (item.type === 'member') {
    return <OpenButton onOpen={() => overlays.openMember(item.id)}>{words}</OpenButton>
  }
  const { register, id } = item
  if (item.type === 'entry' && register) {
    return <OpenButton onOpen={() => overlays.openEntry({ register, id })}>{words}</OpenButton>
  }
  return words
}
