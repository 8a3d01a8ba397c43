/** Heights of rows in points. */

/** One line of the body's size. */
export const LINE = 15
/** No row of a spreadsheet is higher. */
export const HIGHEST = 409
export const HEIGHTS = { title: 34, info: 22, group: 22, record: 24, signature: 36 }
