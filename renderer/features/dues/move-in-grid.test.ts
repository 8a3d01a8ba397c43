import { expect, it } from 'vitest'
import { blockOf, isIn, moveInGrid, type GridPlace } from './move-in-grid.ts'

type At = readonly [line: number, month: number]
const place = ([line, month]: At): GridPlace => ({ line, month })

it.each<readonly [key: string, from: At, to: At]>([
  ['ArrowLeft', [1, 1], [1, 0]],
  ['ArrowLeft', [1, 0], [1, 0]],
  ['ArrowRight', [1, 10], [1, 11]],
  ['ArrowRight', [1, 11], [1, 11]],
  ['ArrowUp', [0, 3], [0, 3]],
  ['ArrowDown', [1, 3], [2, 3]],
  ['ArrowDown', [2, 3], [2, 3]],
  ['Home', [1, 7], [1, 0]],
  ['End', [1, 7], [1, 11]],
  ['PageDown', [0, 7], [2, 7]],
  ['PageUp', [2, 7], [0, 7]],
])('%s from %j leads to %j in a grid of three lines', (key, from, to) => {
  const at = place(from)
  const moved = moveInGrid({ anchor: at, focus: at }, { key, shiftKey: false }, 3)
  expect(moved).toEqual({ anchor: place(to), focus: place(to) })
  const grown = moveInGrid({ anchor: at, focus: at }, { key, shiftKey: true }, 3)
  expect(grown).toEqual({ anchor: at, focus: place(to) })
})

it.each(['a', 'Enter', 'Escape', 'Shift'])('%s does not move', (key) => {
  const at = place([0, 0])
  expect(moveInGrid({ anchor: at, focus: at }, { key, shiftKey: false }, 3)).toBeNull()
})

it('the block of a choice is the same from whichever corner it was made', () => {
  const corners = [place([3, 1]), place([1, 4])] as const
  const block = { fromLine: 1, toLine: 3, fromMonth: 1, toMonth: 4 }
  expect(blockOf({ anchor: corners[0], focus: corners[1] })).toEqual(block)
  expect(blockOf({ anchor: corners[1], focus: corners[0] })).toEqual(block)
  expect([place([2, 2]), place([0, 2]), place([2, 5])].map((at) => isIn(block, at))).toEqual([
    true,
    false,
    false,
  ])
})
