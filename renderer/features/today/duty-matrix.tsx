import { Button } from 'antd'
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import {
  isIdle,
  yearMatrix,
  type MatrixCell,
  type MatrixRow,
} from '../../../shared/rules/matrix.ts'
import type { FindingsSubject } from '../../ui/overlays.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { MatrixAreaLine } from './matrix-area-line.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import { MatrixLine } from './matrix-line.tsx'
import { matrixLines } from './matrix-lines.ts'
import { useMatrixView } from './matrix-view.ts'
import { moveInMatrix, type Place } from './move-in-matrix.ts'

interface DutyMatrixProps {
  readonly checklist: Checklist
  readonly onOpen: (subject: FindingsSubject) => void
}

/** The year: duties by months, area by area. */
export function DutyMatrix({ checklist, onOpen }: DutyMatrixProps): ReactNode {
  const { t } = useTranslation('today')
  const { duties, year } = checklist
  const rows = useMemo(() => yearMatrix(duties, year), [duties, year])
  if (rows.length === 0) return null
  return (
    <section className="matrix-section">
      <div className="section-head">
        <h2>{t('matrix.title', { year })}</h2>
        <MatrixSwitches rows={rows} />
        <MatrixLegend />
        <PrintButton form="yearMatrix" />
      </div>
      <Grid checklist={checklist} rows={rows} onOpen={onOpen} />
    </section>
  )
}

/** Folds all areas open or shut; shows or hides what does not apply in the whole year. */
function MatrixSwitches({ rows }: { readonly rows: readonly MatrixRow[] }): ReactNode {
  const { t } = useTranslation('today')
  const [view, setView] = useMatrixView()
  const areas = new Set(rows.map(({ rule }) => rule.slice(0, 1)))
  const allOpen = [...areas].every((area) => view.open.has(area))
  const idle = rows.filter(isIdle).length
  return (
    <div className="matrix-switches">
      <Button
        size="small"
        onClick={() => setView({ ...view, open: allOpen ? new Set<string>() : areas })}
      >
        {t(allOpen ? 'matrix.foldAll' : 'matrix.openAll')}
      </Button>
      {idle > 0 && (
        <Button
          size="small"
          aria-pressed={view.showsIdle}
          onClick={() => setView({ ...view, showsIdle: !view.showsIdle })}
        >
          {t(view.showsIdle ? 'matrix.hideIdle' : 'matrix.showIdle', { n: idle })}
        </Button>
      )}
    </div>
  )
}

interface GridProps extends DutyMatrixProps {
  readonly rows: readonly MatrixRow[]
}

/** Arrow keys move between cells and headings, Enter or a click opens one. */
function Grid({ checklist, rows, onOpen }: GridProps): ReactNode {
  const { t } = useTranslation('today')
  const { year, asOf } = checklist
  const [view, setView] = useMatrixView()
  const lines = useMemo(() => matrixLines(rows, view), [rows, view])
  const [chosen, setPlace] = useState<Place>({ row: 0, cell: 0 })
  // Folding and other years take lines away; one place is always there for Tab.
  const place = lines[chosen.row]?.cells[chosen.cell] ? chosen : { row: 0, cell: 0 }
  const grid = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInMatrix(lines, place, event.key)
    if (!next) return
    event.preventDefault()
    setPlace(next)
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.cell}"]`)?.focus()
  }
  const toggle = (area: string): void => {
    const { open } = view
    const others = [...open].filter((one) => one !== area)
    setView({ ...view, open: new Set(open.has(area) ? others : [...open, area]) })
  }
  const openCell = (row: MatrixRow, cell: MatrixCell): void =>
    onOpen({ rule: row.rule, period: cell.period, duties: cell.findings, signal: null })
  return (
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
      {lines.map((line, index) => {
        const shared = { index, place, onFocus: setPlace }
        if (line.type === 'row') {
          const key = `${line.row.rule}:${line.row.subject?.id ?? ''}`
          return <MatrixLine key={key} {...shared} row={line.row} onOpen={openCell} />
        }
        const { area } = line.area
        return (
          <MatrixAreaLine
            key={area}
            {...shared}
            area={line.area}
            isOpen={view.open.has(area)}
            onToggle={() => toggle(area)}
          />
        )
      })}
    </div>
  )
}
