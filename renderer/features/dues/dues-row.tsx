import { memo, type CSSProperties, type ReactNode } from 'react'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import type { Fen } from '../../../shared/money.ts'
import { yuanText, fen } from '../../../shared/money.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { CellEditor } from './cell-editor.tsx'
import { DuesCellView } from './dues-cell.tsx'
import { dueInYear, paidInYear } from './grid-block.ts'
import { useCellWords } from './use-cell-words.ts'

export interface EditedCell {
  readonly month: number
  readonly start: string
  readonly done: (amountFen: Fen, key: 'Enter' | 'Tab' | null) => void
  readonly cancel: () => void
}

interface DuesRowProps {
  readonly line: DuesLine
  readonly index: number
  readonly style: CSSProperties
  /** Month of the cell that Tab reaches, where it is in this row. */
  readonly focusMonth: number | null
  /** Months of the choice, both included, where it touches this row. */
  readonly chosen: readonly [from: number, to: number] | null
  readonly edited: EditedCell | null
}

/** A member's year: twelve months, what was due and what was paid. */
export const DuesRow = memo(function DuesRow(props: DuesRowProps): ReactNode {
  const { line, index, style, focusMonth, chosen, edited } = props
  const { openMember } = useOverlays()
  const wordsOf = useCellWords()
  const due = dueInYear(line)
  return (
    <div role="row" className="dues-row" style={style} aria-rowindex={index + 2}>
      <span role="rowheader" className="dues-name" title={line.group ?? line.name}>
        <OpenButton onOpen={() => openMember(line.memberId)}>{line.name}</OpenButton>
      </span>
      {line.months.map((cell, month) =>
        edited?.month === month ? (
          <CellEditor
            key={cell.month}
            label={wordsOf(line.name, cell).told}
            cell={cell}
            start={edited.start}
            onDone={edited.done}
            onCancel={edited.cancel}
          />
        ) : (
          <DuesCellView
            key={cell.month}
            name={line.name}
            cell={cell}
            line={index}
            month={month}
            isFocus={focusMonth === month}
            isChosen={chosen !== null && month >= chosen[0] && month <= chosen[1]}
          />
        ),
      )}
      <span role="gridcell" className="dues-sum">
        {due === null ? '?' : yuanText(fen(due))}
      </span>
      <span role="gridcell" className="dues-sum">
        {yuanText(fen(paidInYear(line)))}
      </span>
    </div>
  )
})
