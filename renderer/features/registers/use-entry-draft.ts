import { useState } from 'react'
import { isSameDraft, type Draft } from './entry-draft.ts'
import { useEntryDrafts } from './drafts.ts'

interface EntryDraftState {
  readonly draft: Draft
  readonly change: (part: Draft['values']) => void
  readonly put: (draft: Draft) => void
  /** Whether the form differs from how it started. */
  readonly begun: boolean
  /** `shown`: what was typed last time stands here; `waiting`: it can be taken up. */
  readonly left: 'shown' | 'waiting' | null
  readonly takeLeft: () => void
  /** Forgets what was typed; `next` is what the form starts with now. */
  readonly restart: (next?: Draft) => void
}

/**
 * The form that is filled now, kept under a name while it differs from its start. What was typed
 * and left comes back; where a duty asked for its own form (`asked`), it waits to be taken up.
 */
export function useEntryDraft(name: string, first: Draft, asked: boolean): EntryDraftState {
  const [drafts, keep] = useEntryDrafts()
  const [found, setFound] = useState(drafts[name] ?? null)
  const [start, setStart] = useState(first)
  const [draft, setDraft] = useState(asked ? first : (found ?? first))
  const { [name]: _own, ...others } = drafts
  const put = (next: Draft): void => {
    setDraft(next)
    keep(isSameDraft(next, start) ? others : { ...others, [name]: next })
  }
  const begun = !isSameDraft(draft, start)
  const waits = begun ? null : 'waiting'
  const left = asked ? waits : 'shown'
  return {
    draft,
    change: (part) => put({ ...draft, values: { ...draft.values, ...part } }),
    put,
    begun,
    left: found === null ? null : left,
    takeLeft: () => {
      if (found) put(found)
      setFound(null)
    },
    restart: (next = start) => {
      setFound(null)
      setStart(next)
      setDraft(next)
      keep(others)
    },
  }
}
