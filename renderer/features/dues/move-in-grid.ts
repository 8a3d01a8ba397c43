/** A cell of the grid: the number of its line, and of its month (0 is January). */
export interface GridPlace {
  readonly line: number
  readonly month: number
}

/** The cells that a person works on: from where the choice began to where it ends, both included. */
export interface Selection {
  readonly anchor: GridPlace
  readonly focus: GridPlace
}

export const MONTHS = 12

const steps: Readonly<Record<string, GridPlace>> = {
  ArrowLeft: { line: 0, month: -1 },
  ArrowRight: { line: 0, month: 1 },
  ArrowUp: { line: -1, month: 0 },
  ArrowDown: { line: 1, month: 0 },
  PageUp: { line: -10, month: 0 },
  PageDown: { line: 10, month: 0 },
  Home: { line: 0, month: -MONTHS },
  End: { line: 0, month: MONTHS },
}

const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value))

/** The cell that a step leads to, at the edge where it would leave a grid of so many lines. */
export function stepFrom({ line, month }: GridPlace, by: GridPlace, lines: number): GridPlace {
  return { line: within(line + by.line, lines), month: within(month + by.month, MONTHS) }
}

/** Where a key leads; with Shift the choice grows. Null: the key does not move. */
export function moveInGrid(
  { anchor, focus }: Selection,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  lines: number,
): Selection | null {
  const by = steps[key]
  if (!by) return null
  const next = stepFrom(focus, by, lines)
  return { anchor: shiftKey ? anchor : next, focus: next }
}

export interface Block {
  readonly fromLine: number
  readonly toLine: number
  readonly fromMonth: number
  readonly toMonth: number
}

/** The rectangle of a choice, both ends included. */
export function blockOf({ anchor, focus }: Selection): Block {
  return {
    fromLine: Math.min(anchor.line, focus.line),
    toLine: Math.max(anchor.line, focus.line),
    fromMonth: Math.min(anchor.month, focus.month),
    toMonth: Math.max(anchor.month, focus.month),
  }
}

export const isIn = (block: Block, { line, month }: GridPlace): boolean =>
  line >= block.fromLine &&
  line <= block.toLine &&
  month >= block.fromMonth &&
  month <= block.toMonth
