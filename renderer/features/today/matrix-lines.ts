import {
  isIdle,
  matrixAreas,
  type MatrixArea,
  type MatrixRow,
} from '../../../shared/rules/matrix.ts'
import type { Span } from './move-in-matrix.ts'

/** One line of the matrix: the heading of an area, or a duty of an open one. */
export type MatrixLineData =
  | { readonly type: 'area'; readonly area: MatrixArea; readonly cells: readonly Span[] }
  | { readonly type: 'row'; readonly row: MatrixRow; readonly cells: MatrixRow['cells'] }

/** What is folded open, and whether duties that do not apply all year are shown. */
export interface MatrixView {
  readonly open: ReadonlySet<string>
  readonly showsIdle: boolean
}

/** The monthly meetings are what a secretary looks for first; the other areas say how they stand. */
export const firstView: MatrixView = { open: new Set(['B']), showsIdle: false }

const wholeYear: readonly Span[] = [{ startMonth: 1, span: 12 }]

/** The lines that are seen: a heading for each area, below it its duties where it is open. */
export function matrixLines(
  rows: readonly MatrixRow[],
  { open, showsIdle }: MatrixView,
): MatrixLineData[] {
  const seen = showsIdle ? rows : rows.filter((row) => !isIdle(row))
  return matrixAreas(seen).flatMap((area): MatrixLineData[] => [
    { type: 'area', area, cells: wholeYear },
    ...(open.has(area.area)
      ? area.rows.map((row) => ({ type: 'row', row, cells: row.cells }) as const)
      : []),
  ])
}
