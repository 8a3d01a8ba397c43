import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import type { ActivityKind } from '../../../shared/domain/kinds.ts'

/** How figures are written in tables. */
export interface FigureWords {
  readonly months: readonly string[]
  readonly day: (day: string) => string
  readonly kind: (kind: ActivityKind) => string
  readonly area: (area: string) => string
  readonly percent: (permille: number) => string
  readonly yuan: (fen: number) => string
}

const absent = '—'

type Rows = readonly (readonly string[])[]

export function dayRows({ days }: YearFigures, words: FigureWords): Rows {
  return days.map(({ day, events, kinds }) => [
    words.day(day),
    String(events),
    kinds.map(words.kind).join('、'),
  ])
}

export function attendanceRows({ attendance }: YearFigures, words: FigureWords): Rows {
  return attendance.map(({ counted, uncounted, expected, present, permille }, index) => [
    words.months[index] ?? '',
    String(counted),
    String(uncounted),
    String(expected),
    String(present),
    permille === null ? absent : words.percent(permille),
  ])
}

export function duesRows({ dues }: YearFigures, words: FigureWords): Rows {
  return dues.map(({ dueFen, paidFen, unknown }, index) => [
    words.months[index] ?? '',
    words.yuan(dueFen),
    words.yuan(paidFen),
    String(unknown),
  ])
}

export function areaRows({ areas }: YearFigures, words: FigureWords): Rows {
  return areas.map(({ area, counts, permille }) => [
    words.area(area),
    String(counts.done),
    String(counts.due),
    String(counts.late),
    String(counts.wrong),
    permille === null ? absent : words.percent(permille),
  ])
}
