/** One cell of a summary, as printed. */
export interface Figure {
  /** Letter and heading of its column. */
  readonly column: string
  readonly header: string
  readonly value: string
}

/** One line of a table of figures: a branch, or a label, with what stands in its columns. */
export interface SummaryRecord {
  readonly row: number
  readonly seq: number | null
  /** Name of the branch or label of the line, as written. */
  readonly name: string
  readonly figures: readonly Figure[]
}
