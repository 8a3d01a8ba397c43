import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PaperRow } from './paper-document.ts'
import { paginate, type MeasuredRow, type MeasuredSection } from './paginate.ts'

const section = (rows: readonly MeasuredRow[], more: Partial<MeasuredSection> = {}) => ({
  room: 100,
  top: 20,
  head: 10,
  foot: 15,
  line: 5,
  padding: 2,
  rows,
  ...more,
})

const paperRow = (role: PaperRow['role'] = 'record', stretches = false): PaperRow => ({
  role,
  cells: [],
  lines: 1,
  stretches,
  pageOf: null,
})

const solid = (height: number): MeasuredRow => ({ height, lineEnds: null })
/** A text of so many lines of ten characters beside a short word. */
const text = (lines: number): MeasuredRow => ({
  height: lines * 5 + 2,
  lineEnds: [[2], Array.from({ length: lines }, (_, index) => (index + 1) * 10)],
})

const rowsOf = (measured: MeasuredSection, roles: readonly PaperRow[]) =>
  paginate(measured, roles).map(({ parts }) => parts.map(({ row }) => row))

it.each([
  ['an empty table has one page', [], [[]]],
  ['rows up to the end of the first page', [solid(25), solid(30)], [[0, 1]]],
  ['the rest goes overleaf', [solid(30), solid(30), solid(30)], [[0, 1], [2]]],
  ['the signature takes the last row along', [solid(30), solid(30), solid(8)], [[0, 1], [2]]],
  ['a row higher than any page stands alone', [solid(30), solid(120)], [[0], [1], []]],
])('%s', (_name, measured, pages) => {
  expect(
    rowsOf(
      section(measured),
      measured.map(() => paperRow()),
    ),
  ).toEqual(pages)
})

it('keeps a group line with the row after it', () => {
  const rows = [solid(60), solid(8), solid(20)]
  const roles = [paperRow(), paperRow('group'), paperRow()]
  expect(rowsOf(section(rows), roles)).toEqual([[0], [1, 2]])
})

it('divides a long text by its lines and repeats none', () => {
  const [first, second] = paginate(section([text(30)]), [paperRow('boxes')])
  // 70 are left on the first page: 13 lines.
  expect(first?.parts).toEqual([
    {
      row: 0,
      cut: [
        [0, 2],
        [0, 130],
      ],
      height: 67,
    },
  ])
  expect(second?.parts[0]?.cut).toEqual([
    [2, 2],
    [130, 300],
  ])
})

it('gives what is left of the page to the row that stretches', () => {
  const [page] = paginate(section([solid(20), solid(20)]), [paperRow(), paperRow('boxes', true)])
  expect(page?.parts.map(({ height }) => height)).toEqual([20, 35])
})

it('loses no row and no character, and fills no page over its edge', () => {
  const row = fc.oneof(
    fc.integer({ min: 3, max: 60 }).map(solid),
    fc.integer({ min: 5, max: 90 }).map(text),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const measured = section(rows)
      const pages = paginate(
        measured,
        rows.map(() => paperRow()),
      )
      const seen = rows.map(() => 0)
      for (const page of pages) {
        let height = measured.head + (page.isFirst ? measured.top : 0)
        if (page.isLast) height += measured.foot
        for (const { row: index, cut } of page.parts) {
          const { height: whole, lineEnds } = rows[index] ?? solid(0)
          const [from, to] = cut?.[1] ?? [0, lineEnds?.[1]?.at(-1) ?? 1]
          expect(from).toBe(seen[index])
          seen[index] = to
          height += cut === null ? whole : ((to - from) / 10) * measured.line + measured.padding
        }
        expect(height).toBeLessThanOrEqual(measured.room)
      }
      expect(seen).toEqual(rows.map(({ lineEnds }) => lineEnds?.[1]?.at(-1) ?? 1))
    }),
  )
})
