import { Table, type TableColumnsType } from 'antd'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { comparisonOf } from './list-column.ts'
import type { ListView } from './use-list.ts'

interface DataListProps<T> {
  readonly list: ListView<T>
  readonly rowKey: (row: T) => string | number
  readonly onOpen?: (row: T) => void
  readonly empty: ReactNode
  /** Of a list with more columns than fit: so many rem wide it scrolls sideways in its own frame. */
  readonly minWidth?: number
}

/**
 * Above this many cells only the rows in sight are drawn; a branch's whole year has fewer. Drawing all
 * 3,600 of 200 branches took 1.7 s.
 */
const manyCells = 3000
const leastHeight = 200

/** A list with sortable columns that fills the rest of the window; a row opens by click. */
export function DataList<T extends object>(props: DataListProps<T>): ReactNode {
  const { list, rowKey, onOpen, empty, minWidth } = props
  const { ref, height, width } = useRoom()
  if (list.rows.length === 0) return <>{empty}</>
  const virtual = list.rows.length * list.columns.length > manyCells
  const least = minWidth === undefined ? 0 : minWidth * remInPixels()
  return (
    <div ref={ref} className="data-list" role="region" aria-label={list.label}>
      <Table<T>
        size="middle"
        columns={tableColumns(list)}
        dataSource={list.rows}
        rowKey={rowKey}
        pagination={false}
        showSorterTooltip={false}
        virtual={virtual}
        scroll={
          virtual
            ? { x: Math.max(width, least), y: height }
            : { y: height, ...(least > 0 && { x: least }) }
        }
        onChange={(_pages, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? {} : sorter
          const isOrdered = typeof columnKey === 'string' && order
          list.setSort(isOrdered ? { key: columnKey, isDescending: order === 'descend' } : null)
        }}
        onRow={(row) => ({
          ...(onOpen && { onClick: () => onOpen(row), className: 'can-open' }),
        })}
      />
    </div>
  )
}

function tableColumns<T>({ columns, sort }: ListView<T>): TableColumnsType<T> {
  return columns.map((column) => {
    const { key, title, width, text, render } = column
    const order = sort?.isDescending ? 'descend' : 'ascend'
    return {
      key,
      title,
      ...(width !== undefined && { width }),
      // The rows come ordered already.
      ...(comparisonOf(column) && { sorter: true, sortOrder: sort?.key === key ? order : null }),
      render: (_: unknown, row: T) => (render ? render(row) : text(row)),
    }
  })
}

/** The size of letters that a person has chosen. */
function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** Measures what is left of the window below the list's top. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ height: 480, width: 1000 })
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = ref.current?.getBoundingClientRect()
      if (!box) return
      const heading = ref.current?.querySelector('thead')?.getBoundingClientRect().height ?? 48
      const height = Math.max(leastHeight, window.innerHeight - box.top - heading - 24)
      setRoom({ height, width: box.width })
    }
    measure()
    // What stands above grows with the text size and with filters that wrap.
    const observer = new ResizeObserver(measure)
    for (const one of ref.current?.parentElement?.children ?? []) observer.observe(one)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return { ref, ...room }
}
