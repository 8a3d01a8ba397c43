import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { ChecklistLine } from './checklist-lines.ts'

interface ChecklistSummaryProps {
  readonly checklist: Checklist
  readonly lines: readonly ChecklistLine[]
  /** The status that is chosen; null: none. */
  readonly chosen: string | null
  readonly onChoose: (mark: string | null) => void
}

const marks = ['late', 'wrong', 'due', 'suspect', 'done', 'notApplicable'] as const

/** How many there are of each status; pressed, only these are shown. */
export function ChecklistSummary(props: ChecklistSummaryProps): ReactNode {
  const { checklist, lines, chosen, onChoose } = props
  const { t } = useTranslation('checklist')
  const explained = lines.filter(({ mark }) => mark === 'explained').length
  const shown = explained === 0 ? marks : ([...marks, 'explained'] as const)
  return (
    <div className="summary" role="group" aria-label={t('summary')}>
      {shown.map((mark) => (
        <button
          key={mark}
          type="button"
          className="summary-item"
          aria-pressed={chosen === mark}
          data-testid={`summary-${mark}`}
          onClick={() => onChoose(chosen === mark ? null : mark)}
        >
          <StatusTag mark={mark} />
          <strong className="digits">
            {mark === 'explained' ? explained : checklist.summary[mark]}
          </strong>
        </button>
      ))}
    </div>
  )
}
