import { useEffect, useEffectEvent, useRef } from 'react'
import { useCommand } from '../../client/hooks.ts'
import { useDraft } from './draft.ts'
import type { RecordDraft } from './record-draft.ts'

/** Typing goes into the ledger when a person pauses, and at most this much of it can be lost. */
const pause = 300

/**
 * Keeps a begun form in the window and, a moment later, in the ledger: there it outlives the window
 * and a power cut. Null: there is none any more.
 */
export function useKeepDraft(): (draft: RecordDraft | null) => void {
  const [, keep] = useDraft()
  const { mutate } = useCommand('activities.keepDraft', { quiet: true })
  const waiting = useRef<{ readonly timer: number; readonly write: () => void } | null>(null)
  const write = (draft: RecordDraft | null): void => {
    waiting.current = null
    mutate({ draft: draft === null ? null : JSON.stringify(draft) })
  }
  const flush = useEffectEvent(() => {
    if (waiting.current === null) return
    window.clearTimeout(waiting.current.timer)
    waiting.current.write()
  })
  useEffect(() => () => flush(), [])
  return (draft) => {
    keep(draft)
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
    waiting.current = null
    // What is saved or cleared is forgotten at once: a power cut must not bring it back.
    if (draft === null) return write(null)
    const put = (): void => write(draft)
    waiting.current = { timer: window.setTimeout(put, pause), write: put }
  }
}
