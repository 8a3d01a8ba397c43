import { writtenAfterNotice } from '../signals/after-notice.ts'
import { changedLater } from '../signals/edits.ts'
import { writtenBefore, writtenLate, writtenTogether } from '../signals/traces.ts'
import type { SignalRule } from '../scope.ts'

/** S-27 … S-31, times and traces of writing (rules.md). */
export const traceSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-27', writtenLate],
  ['S-28', writtenBefore],
  ['S-29', writtenTogether],
  ['S-30', changedLater],
  ['S-31', writtenAfterNotice],
]
