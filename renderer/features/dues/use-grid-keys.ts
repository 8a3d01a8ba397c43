import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import { fen, yuanText, type Fen } from '../../../shared/money.ts'
import { copiedBlock, filledBlock, pastedBlock } from './grid-block.ts'
import { blockOf, moveInGrid, stepFrom, type GridPlace, type Selection } from './move-in-grid.ts'
import type { useDuesEntry } from './use-dues-entry.ts'

type Entry = ReturnType<typeof useDuesEntry>

interface Editing {
  readonly place: GridPlace
  readonly start: string
}

const at = (place: GridPlace): Selection => ({ anchor: place, focus: place })

/**
 * Which cells are chosen and which is being typed into. `focusWish` counts the requests that the
 * focus follows: a number of state, because the effects of an older drawing may run late, and a
 * flag beside the state would be taken by them for the place of before.
 */
function useSelection(lines: readonly DuesLine[], startMonth: number) {
  const origin: GridPlace = { line: 0, month: startMonth }
  const [chosen, setSelection] = useState(at(origin))
  const [editing, setEditing] = useState<Editing | null>(null)
  const [focusWish, setFocusWish] = useState(0)
  const wishFocus = (): void => setFocusWish((wishes) => wishes + 1)
  // A filter takes lines away; one place is always there for Tab.
  const isThere = Math.max(chosen.anchor.line, chosen.focus.line) < lines.length
  return {
    selection: isThere ? chosen : at(origin),
    editing,
    focusWish,
    go: (next: Selection): void => {
      wishFocus()
      setSelection(next)
    },
    type: (place: GridPlace, start: string): void => setEditing({ place, start }),
    edit: (place: GridPlace): void => setEditing({ place, start: startOf(lines, place) }),
    stop: (): void => {
      wishFocus()
      setEditing(null)
    },
  }
}

/**
 * What a person does with keys, mouse and clipboard in the grid, and where in it; it starts in
 * `startMonth` (0 is January).
 */
export function useGridKeys(
  lines: readonly DuesLine[],
  startMonth: number,
  entry: Entry,
  openDetail: () => void,
) {
  const state = useSelection(lines, startMonth)
  const { selection, editing, focusWish } = state
  const { focus } = selection
  const step = (by: GridPlace): void => state.go(at(stepFrom(focus, by, lines.length)))
  const done = (amountFen: Fen, key: 'Enter' | 'Tab' | null): void => {
    const line = lines[focus.line]
    const cell = line?.months[focus.month]
    state.stop()
    if (key !== null) step(key === 'Enter' ? { line: 1, month: 0 } : { line: 0, month: 1 })
    if (!line || !cell || cell.paidFen === amountFen) return
    entry.enter([{ memberId: line.memberId, month: cell.month, amountFen }], false)
  }
  /** Whether the key meant something here. */
  const keyed = (event: KeyboardEvent): boolean => {
    const { key } = event
    if (event.ctrlKey || event.metaKey) return commanded(event, entry)
    if (event.altKey && key !== 'Enter') return false
    if (event.altKey) openDetail()
    else if (key === 'F2') state.edit(focus)
    else if (key === 'Delete' || key === 'Backspace')
      entry.enter(filledBlock(blockOf(selection), lines, fen(0)), false)
    else if (key === 'Enter') step({ line: event.shiftKey ? -1 : 1, month: 0 })
    else if (isTyped(key)) state.type(focus, key)
    // An input method has begun: it needs a field to write into.
    else if (key === 'Process') state.type(focus, '')
    else {
      const next = moveInGrid(selection, event, lines.length)
      if (next) state.go(next)
      return next !== null
    }
    return true
  }
  return {
    selection,
    focusWish,
    edited: editing && { ...editing.place, start: editing.start, done, cancel: state.stop },
    onKeyDown: (event: KeyboardEvent): void => {
      if (placeOf(event.target) && keyed(event)) event.preventDefault()
    },
    onMouseDown: (event: MouseEvent): void => {
      const place = placeOf(event.target)
      if (place) state.go({ anchor: event.shiftKey ? selection.anchor : place, focus: place })
    },
    onDoubleClick: (event: MouseEvent): void => {
      const place = placeOf(event.target)
      if (place) state.edit(place)
    },
    ...clipboard(lines, selection, entry),
  }
}

/** Ctrl+C and Ctrl+V with cells of Excel. */
function clipboard(lines: readonly DuesLine[], selection: Selection, entry: Entry) {
  return {
    onPaste: (event: ClipboardEvent): void => {
      if (!placeOf(event.target)) return
      event.preventDefault()
      const { fromLine: line, fromMonth: month } = blockOf(selection)
      entry.paste(pastedBlock(event.clipboardData.getData('text/plain'), { line, month }, lines))
    },
    onCopy: (event: ClipboardEvent): void => {
      if (!placeOf(event.target)) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', copiedBlock(blockOf(selection), lines))
    },
  }
}

/** The cell that an event is about; fields and buttons in the grid keep their own keys. */
function placeOf(target: EventTarget): GridPlace | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined
  const [line, month] = place?.split(':').map(Number) ?? []
  return line === undefined || month === undefined ? null : { line, month }
}

/** An amount or a tick begins; letters are for nothing here. */
const isTyped = (key: string): boolean => /^[\d.。．０-９√✓—-]$/u.test(key)

function startOf(lines: readonly DuesLine[], { line, month }: GridPlace): string {
  const paidFen = lines[line]?.months[month]?.paidFen ?? 0
  return paidFen === 0 ? '' : yuanText(fen(paidFen))
}

function commanded({ key, shiftKey }: KeyboardEvent, { steps }: Entry): boolean {
  const letter = key.toLowerCase()
  if (letter === 'z' && !shiftKey) steps.undo()
  else if (letter === 'y' || letter === 'z') steps.redo()
  else return false
  return true
}
