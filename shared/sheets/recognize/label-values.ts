import type { Cell, Grid } from '../grid.ts'
import type { FieldName } from './field-words.ts'
import { isFootnote, isSignature } from './classify-row.ts'
import { Blocks, type Block } from './blocks.ts'
import type { LabelPart, LabelReader } from './labels.ts'
import { isCode, isOneOfRun, runFrom } from './split-value.ts'

export interface Place {
  readonly row: number
  readonly column: number
}

/** A label with the place of its value: right of it, below it or in the same cell. */
export interface Slot {
  /** Null: a label that the form has no field for. */
  readonly field: FieldName | null
  readonly label: string
  readonly labelAt: Place
  readonly valueAt: Place
  /** Null: nothing is written there. */
  readonly cell: Cell | null
  readonly how: 'right' | 'below' | 'inside'
}

interface Labelled {
  readonly block: Block
  readonly part: LabelPart
}

/** A row of labels with values beneath in several rows is the heading of a list. */
export interface LabelValues {
  readonly slots: readonly Slot[]
  /** Rows whose labels head lists (members of a family, people present), not read as values. */
  readonly lists: readonly number[]
  /** Rows in which values stand, all lines of long ones. */
  readonly valueRows: ReadonlySet<number>
}

/** Empty cells between a label and its value. */
const WIDEST_GAP = 3

const textCell = (text: string): Cell => ({
  type: 'text',
  text,
  number: null,
  date: null,
  format: null,
  formula: null,
})

/** Finds labels and their values on a sheet: one way for cards, meeting pages and whatever is alike. */
export class LabelValueFinder {
  readonly #grid: Grid
  readonly #reader: LabelReader
  readonly #blocks: Blocks
  readonly #pure = new Map<string, Labelled>()
  readonly #inside: Slot[] = []
  readonly #insideKnown = new Set<string>()
  readonly #claimed = new Set<string>()

  constructor(grid: Grid, reader: LabelReader) {
    this.#grid = grid
    this.#reader = reader
    this.#blocks = new Blocks(grid)
    for (const row of grid.rows.keys()) {
      for (const [column, cell] of grid.rows.get(row) ?? []) {
        if (cell.type === 'text') this.#note(this.#blocks.at(row, column), cell)
      }
    }
  }

  find(): LabelValues {
    const slots: Slot[] = []
    const lists: number[] = []
    for (const labels of this.#rowsOfLabels()) {
      const found = this.#slotsOfRow(labels)
      if (found === 'list') lists.push(labels[0]?.block.top ?? 0)
      else slots.push(...found)
    }
    const inside = this.#inside.filter(({ valueAt }) => !this.#claimed.has(keyOf(valueAt)))
    const valueRows = new Set([...this.#claimed].map((key) => Number(key.split(':')[0])))
    return { slots: [...slots, ...inside].toSorted(inReadingOrder), lists, valueRows }
  }

  #note(block: Block, cell: Cell): void {
    const parts = this.#reader.partsOf(cell.text)
    const at = { row: block.top, column: block.left }
    for (const part of parts ?? []) {
      if (part.value === null) this.#pure.set(keyOf(at), { block, part })
      else {
        const { field, label, value, known } = part
        const own = this.#withLinesBelow(block, field, value)
        this.#inside.push({ field, label, labelAt: at, valueAt: at, cell: own, how: 'inside' })
        if (known) this.#insideKnown.add(keyOf(at))
      }
    }
  }

  /** Labels that stand alone in their cells, row by row, without those of other people's parts. */
  #rowsOfLabels(): Labelled[][] {
    const all = [...this.#pure.values()]
    const sections = all.filter(({ block }) => this.#headsSection(block))
    const own = all.filter(({ block }) => sections.every((head) => !isUnder(block, head)))
    return [...Map.groupBy(own, ({ block }) => block.top).values()]
  }

  /** A label such as 称谓 or 入党介绍人 that other labels follow, and not a value. */
  #headsSection(block: Block): boolean {
    if (!this.#reader.isSection(block.cell?.text ?? '')) return false
    const right = this.#blocks.rightOf(block)
    return this.#isPure(right)
  }

  #isPure({ top, left }: Block): boolean {
    return this.#pure.has(keyOf({ row: top, column: left }))
  }

  /** Whether a block is filled with something else than a label. */
  #isValue(block: Block): boolean {
    const key = keyOf({ row: block.top, column: block.left })
    return block.cell !== null && !this.#pure.has(key) && !this.#insideKnown.has(key)
  }

  #isKnownLabel(text: string): boolean {
    return (this.#reader.partsOf(text) ?? []).some(({ known }) => known)
  }

  #isLong(field: FieldName | null): boolean {
    return field !== null && this.#reader.layout.long.includes(field)
  }

  #slotsOfRow(labels: readonly Labelled[]): Slot[] | 'list' {
    const short = labels.filter(({ part }) => !this.#isLong(part.field))
    const isBelow = this.#areHeads(short)
    if (isBelow && this.#headList(short)) return 'list'
    return labels.flatMap((label) => {
      if (this.#isLong(label.part.field)) return this.#longSlot(label) ?? []
      return (isBelow ? this.#slotBelow(label) : this.#slotRight(label)) ?? []
    })
  }

  /** Labels side by side and not each beside its value: heads over whatever stands beneath. */
  #areHeads(labels: readonly Labelled[]): boolean {
    const rights = labels.map(({ block }) => this.#blocks.rightOf(block))
    const besides = rights.filter((right) => this.#isPure(right)).length
    if (labels.length > 2 && besides >= labels.length / 2) return true
    const beneath = labels.filter(({ block }) => this.#valueBelow(block) !== null).length
    const alone = rights.filter((right) => !this.#isValue(right)).length
    return beneath > 0 && beneath >= labels.length / 2 && alone >= labels.length / 2
  }

  /** Heads over nothing, or over values that go on in the next row: those of a list. */
  #headList(labels: readonly Labelled[]): boolean {
    const beneath = labels.flatMap(({ block }) => this.#valueBelow(block) ?? [])
    const further = beneath.filter((value) => this.#valueBelow(value) !== null)
    return beneath.length === 0 || further.length >= Math.max(1, beneath.length / 2)
  }

  /** The block beneath, where it is filled, no wider than the one above, and no label or remark. */
  #valueBelow(block: Block): Block | null {
    const below = this.#blocks.below(block)
    const fits = below.left >= block.left && below.right <= block.right
    const text = below.cell?.text ?? ''
    return fits && this.#isValue(below) && !isFootnote(text) && !isSignature(text) ? below : null
  }

  #slot({ block, part }: Labelled, value: Block, how: Slot['how'], cell = value.cell): Slot {
    const valueAt = { row: value.top, column: value.left }
    if (cell !== null) this.#claimed.add(keyOf(valueAt))
    const { field, label } = part
    return { field, label, labelAt: { row: block.top, column: block.left }, valueAt, cell, how }
  }

  #slotBelow(label: Labelled): Slot | null {
    const below = this.#blocks.below(label.block)
    return this.#isPure(below) ? null : this.#slot(label, below, 'below')
  }

  #slotRight(label: Labelled): Slot | null {
    const { block, part } = label
    const right = this.#blocks.rightOf(block)
    if (right.cell !== null && !this.#isValue(right)) return null
    // A head over several shorter lines (基本信息 beside 姓名) names no value.
    if (right.cell !== null && right.bottom < block.bottom && this.#hasMoreBeside(block, right))
      return null
    if (right.cell === null && part.marked) {
      const further = this.#nextInRow(right)
      if (further) return this.#slot(label, further, 'right')
    }
    const run = isOneOfRun(right.cell) ? runFrom(this.#blocks, right) : null
    return this.#slot(label, right, 'right', run === null ? right.cell : textCell(run))
  }

  #hasMoreBeside(block: Block, first: Block): boolean {
    for (let row = first.bottom + 1; row <= block.bottom; row += 1) {
      if (this.#blocks.at(row, block.right + 1).cell !== null) return true
    }
    return false
  }

  /** The next filled block, where it is near and a value: forms that mark labels leave gaps. */
  #nextInRow(block: Block): Block | null {
    let next = block
    for (let gap = 0; next.cell === null && gap < WIDEST_GAP; gap += 1)
      next = this.#blocks.rightOf(next)
    return this.#isValue(next) && !isCode(next.cell?.text ?? '') ? next : null
  }

  /** A box beside or below the label, or the lines that stand there. */
  #longSlot(label: Labelled): Slot | null {
    const { block } = label
    const right = this.#blocks.rightOf(block)
    const beside = this.#linesBeside(block)
    if (beside !== null) return this.#slot(label, right, 'right', beside)
    const below = this.#linesBelow(block, label.part.field)
    if (below !== null) return this.#slot(label, this.#blocks.below(block), 'below', below)
    return this.#isPure(right) ? null : this.#slot(label, right, 'right', null)
  }

  #linesBeside(block: Block): Cell | null {
    const edge = this.#labelColumnAfter(block)
    const area = { top: block.top, left: block.right + 1, bottom: block.bottom, right: edge - 1 }
    return this.#joined([...this.#blocks.within(area)].filter((other) => !this.#isPure(other)))
  }

  /** The column of the next label in the rows of a block: what is behind it is another value. */
  #labelColumnAfter(block: Block): number {
    const after = [...this.#pure.values()].filter(
      ({ block: other }) =>
        other.left > block.right && other.top >= block.top && other.top <= block.bottom,
    )
    return Math.min(Number.MAX_SAFE_INTEGER, ...after.map(({ block: { left } }) => left))
  }

  #withLinesBelow(block: Block, field: FieldName | null, value: string): Cell | null {
    const below = this.#linesBelow(block, field)?.text ?? ''
    const text = [value, below].filter((part) => part !== '').join('\n')
    return text === '' ? null : textCell(text)
  }

  /** Lines under a label of a long text, down to the next label, remark or signature. */
  #linesBelow(block: Block, field: FieldName | null): Cell | null {
    if (!this.#isLong(field)) return null
    const lines: Block[] = []
    for (let line = this.#blocks.below(block); ; line = this.#blocks.below(line)) {
      const text = line.cell?.text ?? ''
      const isLabel = this.#isKnownLabel(text) || this.#labelsBeside(line)
      if (isLabel && isTitle(lines.at(-1)?.cell?.text)) lines.pop()
      if (text === '' || isLabel || isSignature(text) || isFootnote(text)) break
      lines.push({ ...line, left: block.left, right: block.right })
    }
    return this.#joined(lines)
  }

  /** Whether a row has a label of the form further right. */
  #labelsBeside(block: Block): boolean {
    const cells = [...(this.#grid.rows.get(block.top)?.values() ?? [])]
    return cells.some(({ text }) => this.#isKnownLabel(text))
  }

  #joined(blocks: Iterable<Block>): Cell | null {
    const filled = [...blocks].filter(({ cell }) => cell !== null)
    for (const { top, left } of filled) this.#claimed.add(keyOf({ row: top, column: left }))
    const [only, second] = filled
    if (!only) return null
    if (!second) return only.cell
    return textCell(filled.map(({ cell }) => (cell?.text ?? '').trim()).join('\n'))
  }
}

const keyOf = ({ row, column }: Place): string => `${row}:${column}`

function inReadingOrder(a: Slot, b: Slot): number {
  return a.labelAt.row - b.labelAt.row || a.labelAt.column - b.labelAt.column
}

/** Whether a block stands in the part that a head such as 配偶 names, or in the row of 称谓. */
function isUnder(block: Block, { block: head }: Labelled): boolean {
  const inRows = block.top >= head.top && block.top <= head.bottom
  return inRows && (block.left >= head.left || /关系|称谓/u.test(head.cell?.text ?? ''))
}

/** The last line above the labels of the next page is its title and no line of minutes. */
function isTitle(text: string | undefined): boolean {
  return (
    text !== undefined && text.length <= 40 && TITLE.test(text) && !/[。；，、,;]\s*$/u.test(text)
  )
}

const TITLE = /记录|会议|活动|支部|委员会|大会|党课|党日|台账|手册/u
