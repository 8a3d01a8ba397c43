import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { yearMatrix, type MatrixCell, type MatrixRow } from '../../../shared/rules/matrix.ts'
import type { FindingsSubject } from '../../ui/overlays.ts'
import { moveInMatrix, type Place } from './move-in-matrix.ts'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixLine } from './matrix-line.tsx'
import { MatrixLegend } from './matrix-legend.tsx'

interface DutyMatrixProps {
  readonly checklist: Checklist
  readonly onOpen: (subject: FindingsSubject) => void
}

/** The year: duties by months. Arrow keys move between cells, Enter or a click opens one. */
export function DutyMatrix({ checklist, onOpen }: DutyMatrixProps): ReactNode {
  const { t } = useTranslation('today')
  const { duties, year, asOf } = checklist
  const rows = useMemo(() => yearMatrix(duties, year), [duties, year])
  const [place, setPlace] = useState<Place>({ row: 0, cell: 0 })
  const grid = useRef<HTMLDivElement>(null)
  const goTo = (next: Place): void => {
    setPlace(next)
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.cell}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInMatrix(rows, place, event.key)
    if (!next) return
    event.preventDefault()
    goTo(next)
  }
  const open = (row: MatrixRow, cell: MatrixCell): void =>
    onOpen({ rule: row.rule, period: cell.period, duties: cell.findings, signal: null })
  if (rows.length === 0) return null
  return (
    <section className="matrix-section">
      <div className="section-head">
        <h2>{t('matrix.title', { year })}</h2>
        <MatrixLegend />
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={t('matrix.title', { year })}
        aria-colcount={13}
        className="matrix"
        data-testid="matrix"
        onKeyDown={onKeyDown}
      >
        <MatrixHead year={year} today={asOf} />
        {rows.map((row, index) => (
          <MatrixLine
            key={`${row.rule}:${row.subject?.id ?? ''}`}
            row={row}
            index={index}
            place={place}
            onFocus={setPlace}
            onOpen={open}
          />
        ))}
      </div>
    </section>
  )
}
