import type { Grid } from './grid.ts'
import { madeGrid } from './made-cell.ts'

/** Sheets for tests that between them have every problem of dues by quarter, marks and totals. */
export const faultyTables: readonly Grid[] = [
  madeGrid(
    [
      ['姓名', '2024年1月', '2024年2月', '2023年12月', '一季度'],
      ['赵试一', '√', '15（补缴）', 15, null],
      ['合计', 3, 16, 15, null],
    ],
    [],
    '2024年党费',
  ),
  madeGrid(
    [
      ['姓名', '月应缴党费', '第一季度', '第二季度'],
      ['赵试一', 15, 40, 45],
    ],
    [],
    '2024年党费',
  ),
]
