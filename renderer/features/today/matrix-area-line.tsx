import { DownOutlined, RightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixArea } from '../../../shared/rules/matrix.ts'
import { ruleAreas } from '../../ui/rule-areas.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Place } from './move-in-matrix.ts'

interface MatrixAreaLineProps {
  readonly area: MatrixArea
  readonly index: number
  readonly isOpen: boolean
  /** The one place of the matrix that Tab reaches. */
  readonly place: Place
  readonly onFocus: (place: Place) => void
  readonly onToggle: () => void
}

/** What wants something done comes first. */
const shown = ['late', 'wrong', 'due', 'done'] as const

/** The heading of an area: how its duties stand, and the button that shows them. */
export function MatrixAreaLine(props: MatrixAreaLineProps): ReactNode {
  const { area, index, isOpen, place, onFocus, onToggle } = props
  const { t } = useTranslation(['today', 'settings'])
  const known = ruleAreas.find((one) => one === area.area)
  const here = { row: index, cell: 0 }
  return (
    <div role="row" className="matrix-row matrix-area">
      <span role="rowheader">
        <button
          type="button"
          className="matrix-fold"
          aria-expanded={isOpen}
          tabIndex={place.row === index ? 0 : -1}
          data-place={`${index}:0`}
          data-testid={`area-${area.area}`}
          onFocus={() => onFocus(here)}
          onClick={onToggle}
        >
          {isOpen ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
          {known ? t(`settings:areas.${known}`) : area.area}
        </button>
      </span>
      <span role="gridcell" className="matrix-counts" aria-colindex={2} aria-colspan={12}>
        {shown
          .filter((status) => area.counts[status] > 0)
          .map((status) => (
            <span key={status}>
              <StatusTag mark={status} /> <span className="digits">{area.counts[status]}</span>
            </span>
          ))}
      </span>
    </div>
  )
}
