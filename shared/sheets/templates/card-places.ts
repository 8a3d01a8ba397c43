import type { TemplateColumn } from './template.ts'

/** Where a field of a card stands; rows and columns are counted from 1. */
export interface CardPlace {
  readonly row: number
  readonly labelColumn: number
  /** First and last column of the box to fill in. */
  readonly valueColumn: number
  readonly lastColumn: number
}

/** Label, box, label, box: two fields a line. */
const LAST_COLUMN = 4

/** The places of a card's fields in reading order; a wide one takes the rest of its line. */
export function cardPlaces(columns: readonly TemplateColumn[], firstRow: number): CardPlace[] {
  let row = firstRow
  let left = 1
  return columns.map(({ wide }) => {
    if (wide === true && left > 1) {
      row += 1
      left = 1
    }
    const lastColumn = wide === true ? LAST_COLUMN : left + 1
    const place = { row, labelColumn: left, valueColumn: left + 1, lastColumn }
    if (lastColumn === LAST_COLUMN) row += 1
    left = lastColumn === LAST_COLUMN ? 1 : lastColumn + 1
    return place
  })
}
