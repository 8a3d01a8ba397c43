import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import { paidByMonth } from '../../../shared/dues/handed-over.ts'
import { fen, sumFen, yuanText } from '../../../shared/money.ts'
import { DuesRow } from './dues-row.tsx'
import { dueInYear } from './grid-block.ts'
import { monthNumbers } from './month-numbers.ts'
import { blockOf } from './move-in-grid.ts'
import { useFocusWish } from './use-focus-wish.ts'
import type { useGridKeys } from './use-grid-keys.ts'

interface DuesGridProps {
  readonly lines: readonly DuesLine[]
  readonly grid: ReturnType<typeof useGridKeys>
}

/** Height of a line in root ems: rows are drawn only where they are seen. */
const LINE = 2.2

/** Members × months, moved in and filled like a sheet of Excel. */
export function DuesGrid({ lines, grid }: DuesGridProps): ReactNode {
  const { t } = useTranslation('dues')
  const scroller = useRef<HTMLDivElement>(null)
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is passed to memoized parts
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE * rootSize,
    overscan: 8,
  })
  const { selection, edited, focusWish } = grid
  const { line, month } = selection.focus
  const block = blockOf(selection)
  useFocusWish(focusWish, () => {
    rows.scrollToIndex(line)
    return scroller.current?.querySelector<HTMLElement>(`[data-place="${line}:${month}"]`) ?? null
  })
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('title')}
      aria-rowcount={lines.length + 2}
      aria-colcount={15}
      aria-multiselectable="true"
      className="dues-grid"
      data-testid="dues-grid"
      onKeyDown={grid.onKeyDown}
      onMouseDown={grid.onMouseDown}
      onDoubleClick={grid.onDoubleClick}
      onPaste={grid.onPaste}
      onCopy={grid.onCopy}
    >
      <Head />
      <div role="rowgroup" className="dues-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const own = lines[index]
          if (!own) return null
          const isTouched = index >= block.fromLine && index <= block.toLine
          return (
            <DuesRow
              key={own.memberId}
              line={own}
              index={index}
              style={{ height: size, transform: `translateY(${start}px)` }}
              focusMonth={index === line ? month : null}
              chosen={isTouched ? [block.fromMonth, block.toMonth] : null}
              edited={edited?.line === index ? edited : null}
            />
          )
        })}
      </div>
      <Foot lines={lines} />
    </div>
  )
}

function Head(): ReactNode {
  const { t } = useTranslation(['dues', 'today'])
  return (
    <div role="row" className="dues-row dues-head">
      <span role="columnheader">{t('columns.name')}</span>
      {monthNumbers.map((month) => (
        <span key={month} role="columnheader">
          {t(`today:months.${month}`)}
        </span>
      ))}
      <span role="columnheader">{t('columns.due')}</span>
      <span role="columnheader">{t('columns.paid')}</span>
    </div>
  )
}

const yuan = (amounts: readonly (number | null)[]): string =>
  yuanText(sumFen(amounts.map((amount) => fen(amount ?? 0))))

/** Sums below the grid. */
function Foot({ lines }: { readonly lines: readonly DuesLine[] }): ReactNode {
  const { t } = useTranslation('dues')
  const paid = [...paidByMonth(lines).values()]
  const due = lines.map(dueInYear)
  const isKnown = due.every((amount) => amount !== null)
  return (
    <div role="row" className="dues-row dues-foot">
      <span role="rowheader">{t('columns.sum')}</span>
      {monthNumbers.map((month) => (
        <span key={month} role="gridcell" className="dues-sum">
          {yuan([paid[Number(month) - 1] ?? 0])}
        </span>
      ))}
      <span role="gridcell" className="dues-sum" title={isKnown ? undefined : t('sumUnknown')}>
        {isKnown ? yuan(due) : '?'}
      </span>
      <span role="gridcell" className="dues-sum">
        {yuan(paid)}
      </span>
    </div>
  )
}
