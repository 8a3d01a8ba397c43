import { useRef } from 'react'
import type { DuesStep } from '../../../shared/contract/dues.ts'
import { useCommand } from '../../client/hooks.ts'
import { keptState } from '../../ui/kept-state.tsx'

/** Steps by their names: those that can be taken back, and those that were. Latest last. */
export interface Steps {
  readonly done: readonly number[]
  readonly undone: readonly number[]
}

/** More steps than anybody takes back one by one. */
const MOST = 200

/** A new step was done: what was taken back before can no longer be done again. */
export function afterStep({ done, undone }: Steps, { step }: DuesStep): Steps {
  if (step === null) return { done, undone }
  return { done: [...done, step].slice(-MOST), undone: [] }
}

/** The last step was taken back by `back`. */
export function afterUndo({ done, undone }: Steps, { step }: DuesStep): Steps {
  return { done: done.slice(0, -1), undone: step === null ? undone : [...undone, step] }
}

/** The step that was taken back last was done again by `again`. */
export function afterRedo({ done, undone }: Steps, { step }: DuesStep): Steps {
  return { done: step === null ? done : [...done, step], undone: undone.slice(0, -1) }
}

const steps = keptState<Steps>({ done: [], undone: [] })
export const DuesStepsProvider = steps.Provider

interface DuesSteps extends Steps {
  /** Remembers what a command did. */
  readonly note: (step: DuesStep) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly isBusy: boolean
}

/** What was done to dues since the ledger was opened, to be taken back and done again. */
export function useDuesSteps(): DuesSteps {
  const [kept, keep] = steps.useKept()
  // Commands that follow each other quickly answer before the screen is drawn again.
  const latest = useRef(kept)
  const { mutate, isPending } = useCommand('dues.revert')
  const set = (next: Steps): void => {
    latest.current = next
    keep(next)
  }
  const revert = (step: number | undefined, after: typeof afterUndo): void => {
    if (step === undefined || isPending) return
    mutate({ step }, { onSuccess: (back) => set(after(latest.current, back)) })
  }
  return {
    ...kept,
    note: (step) => set(afterStep(latest.current, step)),
    undo: () => revert(latest.current.done.at(-1), afterUndo),
    redo: () => revert(latest.current.undone.at(-1), afterRedo),
    isBusy: isPending,
  }
}
