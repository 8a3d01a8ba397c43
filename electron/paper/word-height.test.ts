import { expect, it } from 'vitest'
import type { PaperRow, PaperSection } from '../../shared/paper/paper-document.ts'
import { leastHeight } from './word-height.ts'

const row = (text: string, more: Partial<PaperRow> = {}): PaperRow => ({
  role: 'boxes',
  cells: [{ text, columns: 1, rows: 1, align: 'left', isLabel: false, isWord: false }],
  lines: 1,
  stretches: false,
  pageOf: null,
  ...more,
})

const section = (...rows: PaperRow[]): PaperSection => ({
  name: '',
  title: '',
  orientation: 'portrait',
  size: 10,
  info: [],
  widths: [100],
  head: [],
  rows,
  notes: null,
  signature: null,
  records: 1,
})

it('keeps the lines that a row asks for', () => {
  const own = row('短', { lines: 3 })
  expect(leastHeight(own, section(own))).toBe(42)
})

it('gives a row that takes the rest what the others leave of the page', () => {
  const open = row('', { lines: 6, stretches: true })
  const alone = leastHeight(open, section(open))
  const beside = leastHeight(open, section(row('短'), open))
  expect(alone).toBeGreaterThan(600)
  expect(alone - beside).toBeCloseTo(19)
})

it('never gives less than the lines that it has, where the others fill the page', () => {
  const open = row('', { lines: 6, stretches: true })
  expect(leastHeight(open, section(row('长'.repeat(5000)), open))).toBe(84)
})
