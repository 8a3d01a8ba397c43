import type { ReportPart } from '../../paper/write-report.ts'
import type { Text } from '../../../shared/text.ts'
import type { AnnualReport } from './annual-report.ts'

/** More branches make no chart that anybody reads. */
const MOST_BARS = 15

/** A report as its parts stand on the page. */
export function reportParts(
  { blocks, rows, late }: AnnualReport,
  translate: (text: Text) => string,
): ReportPart[] {
  const say = (key: string): string => translate({ key: `report:${key}` })
  return blocks.flatMap((block): ReportPart[] => {
    if (!('of' in block)) return [block]
    if (block.type === 'table' && block.of === 'figures') {
      const head = ['figure', 'thisYear', 'lastYear', 'records'].map((key) => say(`columns.${key}`))
      const cells = rows.map(({ title, text, lastYear, figure }) => {
        const params = { n: figure.ids.length }
        return [title, text, lastYear, translate({ key: 'report:records', params })]
      })
      return [{ type: 'table', head, rows: cells }]
    }
    const shown = late.slice(0, MOST_BARS)
    if (block.type === 'chart' && block.of === 'late') {
      const bars = shown.map(({ organization, late: value }) => ({ label: organization, value }))
      return [{ type: 'chart', title: say('lateTitle'), bars }]
    }
    if (block.type === 'list' && block.of === 'late') {
      const names = shown.map(({ organization, late: n }) =>
        translate({ key: 'report:lateOne', params: { organization, n } }),
      )
      const text = names.length === 0 ? say('lateNone') : names.join(say('comma'))
      return [{ type: 'paragraph', text }]
    }
    return [{ type: 'paragraph', text: `@${block.type} ${block.of}` }]
  })
}
