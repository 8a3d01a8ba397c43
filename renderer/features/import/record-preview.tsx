import { Table, Tooltip, type TableColumnsType, type TableProps } from 'antd'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Table as SheetTable } from '../../../shared/sheets/table.ts'
import { useStatus } from '../../client/use-status.ts'
import { severitySymbols } from '../../ui/marks.ts'
import { SeverityTag } from '../../ui/status-tag.tsx'
import type { PreviewRow } from './preview-counts.ts'
import { ProblemLine } from './problem-list.tsx'
import { useRecordCells } from './use-record-cells.ts'

type Row = PreviewRow<SheetTable['records'][number]>

interface RecordPreviewProps {
  readonly rows: readonly Row[]
  readonly columns: SheetTable['columns']
  /** Rows that a person leaves out. */
  readonly left: readonly number[]
  readonly onLeave: (rows: readonly number[]) => void
}

/** Pixels at 100 %; they grow with the text. */
const columnWidth = 118
const wideColumns: Readonly<Record<string, number>> = {
  idCard: 190,
  agenda: 260,
  content: 260,
  resolution: 260,
  absentNote: 200,
  remark: 180,
}
const rowColumn = 110
const checkColumn = 44
const previewHeight = 360

/** A heading of two rows is `group/own`; its own words are enough above a column. */
function lastPart(header: string): string {
  return (header.split('/').at(-1) ?? header).replaceAll(/\s+/g, '')
}

/** The records as they would be stored, column by column of the sheet, problems at their cells. */
export function RecordPreview({ rows, columns, left, onLeave }: RecordPreviewProps): ReactNode {
  const { t } = useTranslation('import')
  const isLeft = new Set(left)
  const cellWords = useRecordCells()
  const scale = useStatus().settings.textSize / 100
  const widthOf = (field: string): number => scale * (wideColumns[field] ?? columnWidth)
  const rowsWidth = scale * rowColumn
  const letters = Object.entries(columns).filter(([, { field }]) => field !== 'seq')
  const tableColumns: TableColumnsType<Row> = [
    {
      title: t('records.row'),
      width: rowsWidth,
      fixed: 'start',
      render: (_, row) => <RowHead row={row} />,
    },
    ...letters.map(([letter, { header, field }]) => ({
      title: lastPart(header),
      width: widthOf(field),
      ...(field === 'name' && { fixed: 'start' as const }),
      render: (_: unknown, row: Row) => (
        <Cell row={row} cell={`${letter}${row.row}`} words={cellWords(row.record, field, letter)} />
      ),
    })),
  ]
  return (
    <Table<Row>
      size="small"
      className="record-preview"
      columns={tableColumns}
      dataSource={rows}
      rowKey={({ row }) => row}
      rowSelection={rowChoice(rows, left, onLeave, t, scale * checkColumn)}
      pagination={false}
      virtual
      scroll={{
        x:
          scale * checkColumn +
          rowsWidth +
          letters.reduce((sum, [, { field }]) => sum + widthOf(field), 0),
        y: previewHeight,
      }}
      rowClassName={({ row, refused }) => classOf(refused, isLeft.has(row))}
      locale={{ emptyText: t('records.none') }}
    />
  )
}

function classOf(isRefused: boolean, isLeft: boolean): string {
  if (isRefused) return 'refused'
  return isLeft ? 'left-out' : ''
}

/** Ticks for the rows that are imported; rows that are not shown now stay as they are. */
function rowChoice(
  rows: readonly Row[],
  left: readonly number[],
  onLeave: RecordPreviewProps['onLeave'],
  t: TFunction<'import'>,
  width: number,
): NonNullable<TableProps<Row>['rowSelection']> {
  const isLeft = new Set(left)
  const shown = rows.flatMap(({ row, refused }) => (refused ? [] : [row]))
  const others = left.filter((row) => !shown.includes(row))
  return {
    columnWidth: width,
    fixed: true,
    selectedRowKeys: shown.filter((row) => !isLeft.has(row)),
    getCheckboxProps: ({ row, refused }) => ({
      disabled: refused,
      'aria-label': t('records.take', { row }),
    }),
    onChange: (taken) => {
      const chosen = new Set(taken)
      onLeave([...others, ...shown.filter((row) => !chosen.has(row))])
    },
  }
}

function RowHead({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('import')
  return (
    <>
      {row.row}
      {row.refused && <span className="refused-note">{t('records.refused')}</span>}
    </>
  )
}

interface CellProps {
  readonly row: Row
  readonly cell: string
  readonly words: string
}

function Cell({ row, cell, words }: CellProps): ReactNode {
  const problem = row.problems.find((found) => found.cell === cell)
  if (!problem) return words
  return (
    <Tooltip title={<ProblemLine problem={problem} />} trigger={['hover', 'focus']} color="#fff">
      <button type="button" className={`cell-problem severity-${problem.severity}`}>
        <span aria-hidden="true">{severitySymbols[problem.severity]}</span> {words || problem.value}
        <span className="sr-only">
          <SeverityTag severity={problem.severity} />
        </span>
      </button>
    </Tooltip>
  )
}
