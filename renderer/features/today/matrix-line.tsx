import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixCell, MatrixRow } from '../../../shared/rules/matrix.ts'
import { markSymbols } from '../../../shared/rules/marks.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import type { Place } from './move-in-matrix.ts'

interface MatrixLineProps {
  readonly row: MatrixRow
  readonly index: number
  /** The one cell of the matrix that Tab reaches. */
  readonly place: Place
  readonly onFocus: (place: Place) => void
  readonly onOpen: (row: MatrixRow, cell: MatrixCell) => void
}

/** One duty, or one duty of one group, over the year. */
export function MatrixLine({ row, index, place, onFocus, onOpen }: MatrixLineProps): ReactNode {
  const titleOf = useRuleTitle()
  const duty = titleOf(row.rule)
  const title = [duty, row.subject?.name].filter(Boolean).join(' · ')
  return (
    <div role="row" className="matrix-row">
      <span role="rowheader" className="matrix-title" title={title}>
        {row.subject ? `${duty} · ` : duty}
        {row.subject && <span className="matrix-subject">{row.subject.name}</span>}
      </span>
      <div className="matrix-cells" role="presentation">
        {row.cells.map((cell, number) => (
          <Cell
            key={cell.period}
            title={title}
            row={row}
            cell={cell}
            here={{ row: index, cell: number }}
            reachable={place.row === index && place.cell === number}
            onFocus={onFocus}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}

interface CellProps {
  readonly title: string
  readonly row: MatrixRow
  readonly cell: MatrixCell
  readonly here: Place
  readonly reachable: boolean
  readonly onFocus: (place: Place) => void
  readonly onOpen: (row: MatrixRow, cell: MatrixCell) => void
}

function Cell({ title, row, cell, here, reachable, onFocus, onOpen }: CellProps): ReactNode {
  const { t } = useTranslation(['today', 'common'])
  const format = useFormat()
  const { status, period, startMonth, span, findings, counts } = cell
  const word = t(`common:marks.${status}`)
  const isOpen = status !== 'done' && status !== 'notApplicable'
  const people = findings.length > 1 && span === 1 && isOpen ? counts[status] : null
  const group = row.subject ? `${row.subject.id}-` : ''
  const ofMembers = findings[0]?.subject?.type === 'member'
  const many = ofMembers ? 'matrix.statusOf' : 'matrix.statusOfMany'
  const words = people === null ? word : t(many, { status: word, n: people })
  const label = t('matrix.cell', { title, period: format.period(period), status: words })
  return (
    <button
      type="button"
      role="gridcell"
      className={`matrix-cell mark-${status}`}
      style={{ gridColumn: `${startMonth} / span ${span}` }}
      tabIndex={reachable ? 0 : -1}
      aria-colindex={startMonth + 1}
      aria-colspan={span}
      aria-label={label}
      title={label}
      data-place={`${here.row}:${here.cell}`}
      data-status={status}
      data-testid={`cell-${row.rule}-${group}${period}`}
      onFocus={() => onFocus(here)}
      onClick={() => onOpen(row, cell)}
    >
      <span aria-hidden="true">{markSymbols[status]}</span>
      {span > 1 && <span className="matrix-word">{word}</span>}
      {people !== null && <span className="matrix-count">{people}</span>}
    </button>
  )
}
