import { expect, test } from 'vitest'
import { monthsOfYear } from '../../../shared/calendar.ts'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import { fen } from '../../../shared/money.ts'
import {
  areaOption,
  attendanceOption,
  dayOption,
  duesOption,
  type ChartWords,
  type Look,
} from './chart-options.ts'

const months = monthsOfYear(2026)
const figures: YearFigures = {
  year: 2026,
  days: [{ day: '2026-05-08', events: 2, kinds: ['themeDay'] }],
  attendance: months.map((month, index) => ({
    month,
    counted: 1,
    uncounted: 0,
    expected: 10,
    present: 9,
    permille: index === 0 ? null : 900,
  })),
  dues: months.map((month) => ({ month, paidFen: fen(400), dueFen: fen(500), unknown: 0 })),
  areas: [
    { area: 'A', counts: { done: 1, due: 2, late: 3, wrong: 4, notApplicable: 5 }, permille: 125 },
    { area: 'B', counts: { done: 6, due: 0, late: 0, wrong: 0, notApplicable: 0 }, permille: 1000 },
  ],
}
const words: ChartWords = {
  months: months.map((month) => month.slice(5)),
  weekdays: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
  paid: 'paid',
  due: 'due',
  states: { done: 'done', due: 'due', late: 'late', wrong: 'wrong' },
  area: (area) => area,
  day: (day, events) => `${day}: ${events}`,
  percent: (permille) => `${permille / 10} %`,
  wholePercent: (permille) => `${permille / 10} %`,
  yuan: (amount) => String(amount / 100),
  wholeYuan: (amount) => String(amount / 100),
}
const color = '#000'
const look: Look = {
  fontSize: 15,
  colors: {
    ink: color,
    quiet: color,
    line: color,
    done: color,
    due: color,
    late: color,
    wrong: color,
    paper: color,
    ground: color,
  },
}

// The chart draws what the figures say, without counting anything by itself.
test.each([
  ['days', dayOption(figures, words, look), [[['2026-05-08', 2]]]],
  ['attendance', attendanceOption(figures, words, look), [[null, ...Array(11).fill(900)]]],
  ['dues', duesOption(figures, words, look), [Array(12).fill(500), Array(12).fill(400)]],
  [
    'areas, the first on top',
    areaOption(figures, words, look),
    [
      [6, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
  ],
])('%s', (_what, option, data) => {
  const series = option['series'] as readonly { readonly data: unknown }[]
  expect(series.map((one) => one.data)).toEqual(data)
})
