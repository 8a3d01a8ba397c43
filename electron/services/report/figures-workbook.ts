import { shownListForm } from '../../../shared/sheets/forms/shown-list.ts'
import type { Text } from '../../../shared/text.ts'
import { writeWorkbook } from '../../workbook/write/write-workbook.ts'
import type { ReportRow } from './annual-report.ts'

interface WorkbookContext {
  readonly translate: (text: Text) => string
  readonly language: 'zh' | 'en'
  readonly today: string
}

/** The figures of a report as a workbook, each with the register and the numbers of its records. */
export function figuresWorkbook(
  rows: readonly ReportRow[],
  year: number,
  { translate, language, today }: WorkbookContext,
): Uint8Array {
  const columns = ['figure', 'thisYear', 'lastYear', 'table', 'numbers'].map((key) => ({
    heading: translate({ key: `report:columns.${key}` }),
    kind: 'text' as const,
  }))
  const list = {
    title: translate({ key: 'report:workbook', params: { year } }),
    note: '',
    columns,
    rows: rows.map(({ title, text, lastYear, figure }) => {
      const { table, ids } = figure
      return [title, text, lastYear, translate({ key: `report:tables.${table}` }), ids.join('、')]
    }),
  }
  const form = shownListForm(list, { translate, language, masked: false })
  const application = translate({ key: 'cli:application' })
  return writeWorkbook([form], { application, madeOn: today })
}
