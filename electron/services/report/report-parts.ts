import type { ReportPart } from '../../paper/write-report.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import type { Text } from '../../../shared/text.ts'
import type { AnnualReport } from './annual-report.ts'

/** More branches make no chart that anybody reads. */
const MOST_BARS = 15

/** Millimetres of a duty and of a number. */
const DUTY_WIDTHS = [106, 50]

export interface ReportWords {
  readonly translate: (text: Text) => string
  /** What a duty is called, by its id. */
  readonly titleOf: (rule: string) => string
}

/** The words of a report in Chinese. */
export function reportWords(book: RuleBook, translate: (text: Text) => string): ReportWords {
  const titles = new Map(book.duties.map(({ id, title }) => [id, title.zh]))
  return { translate, titleOf: (rule) => titles.get(rule) ?? rule }
}

/** A report as its parts stand on the page. */
export function reportParts(
  { blocks, rows, late, lateDuties }: AnnualReport,
  { translate, titleOf }: ReportWords,
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
    if (block.type === 'table' && block.of === 'lateDuties') {
      const head = ['duty', 'lateBranches'].map((key) => say(`columns.${key}`))
      const cells = lateDuties
        .slice(0, MOST_BARS)
        .map(({ rule, organizations }) => [titleOf(rule), String(organizations)])
      return cells.length === 0 ? [] : [{ type: 'table', head, rows: cells, widths: DUTY_WIDTHS }]
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
