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
  madeGrid(
    [
      ['姓名', '优秀', '合格', '基本合格', '不合格'],
      ['赵试一', '√', '√', null, null],
      ['钱样二', null, null, null, null],
      ['甲村党支部', '√', null, null, null],
    ],
    [],
    '2024年民主评议',
  ),
  madeGrid(
    [
      ['姓名', '处分种类', '处分时间', '影响期'],
      ['赵试一', '批评', '2024.1', null],
    ],
    [],
    '受处分党员',
  ),
  madeGrid(
    [
      ['培训时间', '培训内容', '学时', '参训人数'],
      ['2024.5.8', null, 4, 20],
    ],
    [],
    '培训台账',
  ),
  madeGrid(
    [
      ['党组织', '一月', '二月', '三月'],
      ['甲村党支部', 100, 100, 100],
    ],
    [],
    '2024年党费统计',
  ),
]
