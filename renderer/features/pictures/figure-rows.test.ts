import { expect, test } from 'vitest'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import { fen } from '../../../shared/money.ts'
import { areaRows, attendanceRows, dayRows, duesRows, type FigureWords } from './figure-rows.ts'

const figures: YearFigures = {
  year: 2026,
  days: [{ day: '2026-05-08', events: 2, kinds: ['themeDay', 'partyLecture'] }],
  attendance: [
    { month: '2026-01', counted: 2, uncounted: 1, expected: 9, present: 8, permille: 888 },
    { month: '2026-02', counted: 0, uncounted: 0, expected: 0, present: 0, permille: null },
  ],
  dues: [{ month: '2026-01', paidFen: fen(400), dueFen: fen(500), unknown: 3 }],
  areas: [
    { area: 'B', counts: { done: 1, due: 2, late: 3, wrong: 4, notApplicable: 5 }, permille: null },
  ],
}
const words: FigureWords = {
  months: ['Jan', 'Feb'],
  day: (day) => `on ${day}`,
  kind: (kind) => kind,
  area: (area) => `area ${area}`,
  percent: (permille) => `${permille / 10}%`,
  yuan: (amount) => `${amount / 100} yuan`,
}

test.each([
  ['days', dayRows, [['on 2026-05-08', '2', 'themeDay、partyLecture']]],
  [
    'attendance',
    attendanceRows,
    [
      ['Jan', '2', '1', '9', '8', '88.8%'],
      ['Feb', '0', '0', '0', '0', '—'],
    ],
  ],
  ['dues', duesRows, [['Jan', '5 yuan', '4 yuan', '3']]],
  ['areas', areaRows, [['area B', '1', '2', '3', '4', '—']]],
] as const)('the table of %s', (_what, rows, table) => {
  expect(rows(figures, words)).toEqual(table)
})
