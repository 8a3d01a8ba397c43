import { columnName } from '../grid.ts'
import type { Body, PlacedValue } from './placed-form.ts'
import type { FormFormula } from './sheet-form.ts'

/** A formula with its addresses; over no rows at all it is its bare result. */
export function spelled(cell: FormFormula, column: number, row: number, body: Body): PlacedValue {
  const { first, last } = body
  if (cell.formula === 'sumAcross') {
    const { from, to, result } = cell
    return { formula: `SUM(${columnName(from)}${row}:${columnName(to)}${row})`, result }
  }
  if (cell.formula === 'sumDown') {
    const { result } = cell
    if (last < first) return result
    const name = columnName(column)
    return { formula: `SUM(${name}${first}:${name}${last})`, result }
  }
  if (cell.formula === 'spelled') return spelledOut(cell.text, cell.result, row, body)
  const { count, unit } = cell
  if (last < first) return `${count}${unit}`
  const name = columnName(cell.column)
  return {
    formula: `COUNTA(${name}${first}:${name}${last})&"${unit.replaceAll('"', '""')}"`,
    result: `${count}${unit}`,
  }
}

function spelledOut(
  text: string,
  result: string | number,
  row: number,
  { first, last }: Body,
): PlacedValue {
  if (last < first) return result
  const formula = text
    .replaceAll('{row}', `${row}`)
    .replaceAll('{first}', `${first}`)
    .replaceAll('{last}', `${last}`)
  return { formula, result }
}
