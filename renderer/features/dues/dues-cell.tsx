import { memo, type ReactNode } from 'react'
import type { DuesCell } from '../../../shared/contract/dues.ts'
import { useCellWords } from './use-cell-words.ts'

interface DuesCellProps {
  readonly name: string
  readonly cell: DuesCell
  readonly line: number
  readonly month: number
  /** The one cell that Tab reaches. */
  readonly isFocus: boolean
  readonly isChosen: boolean
}

/** One month of one member in the grid. */
export const DuesCellView = memo(function DuesCellView(props: DuesCellProps): ReactNode {
  const { name, cell, line, month, isFocus, isChosen } = props
  const { sign, shown, told } = useCellWords()(name, cell)
  return (
    <div
      role="gridcell"
      className={`dues-cell dues-${cell.state} ${isChosen ? 'chosen' : ''}`}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={isChosen}
      aria-colindex={month + 2}
      aria-label={told}
      title={told}
      data-place={`${line}:${month}`}
      data-state={cell.state}
    >
      {sign !== '' && <span aria-hidden="true">{sign} </span>}
      {shown}
    </div>
  )
})
