import { expect, it } from 'vitest'
import { afterRedo, afterStep, afterUndo, type Steps } from './dues-steps.ts'

const from: Steps = { done: [3, 4], undone: [7] }

it.each<readonly [what: string, after: Steps, done: readonly number[], undone: readonly number[]]>([
  ['a new step', afterStep(from, { step: 9 }), [3, 4, 9], []],
  ['nothing to do', afterStep(from, { step: null }), [3, 4], [7]],
  ['taking back', afterUndo(from, { step: 9 }), [3], [7, 9]],
  ['taking back what left no trace', afterUndo(from, { step: null }), [3], [7]],
  ['doing again', afterRedo(from, { step: 9 }), [3, 4, 9], []],
])('%s', (_what, after, done, undone) => {
  expect(after).toEqual({ done, undone })
})

it('forgets the oldest of very many', () => {
  const many = Array.from({ length: 300 }, (_, step) => step)
  const { done } = many.reduce<Steps>((all, step) => afterStep(all, { step }), {
    done: [],
    undone: [],
  })
  expect([done.length, done[0], done.at(-1)]).toEqual([200, 100, 299])
})
