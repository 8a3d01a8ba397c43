import { useState } from 'react'
import { unwrap } from '../../../shared/assert.ts'
import { useStatus } from '../../client/use-status.ts'
import { useBranch, useBranches } from '../../ui/branch-choice.tsx'
import type { RecordPrefill } from '../../ui/overlays.ts'
import { ownedBy } from './check-draft.ts'
import { draftFor, emptyDraft, isBegun, type RecordDraft } from './record-draft.ts'
import { useKeepDraft } from './use-keep-draft.ts'

export interface RecordDraftState {
  readonly draft: RecordDraft
  readonly change: (part: Partial<RecordDraft>) => void
  readonly isBegun: boolean
  /** Whether another form was begun earlier and left. */
  readonly left: boolean
  readonly takeLeft: () => void
  readonly startAnew: () => void
  readonly clear: () => void
}

/**
 * The form that is filled now. A form that was begun and left comes back when an empty one is
 * asked for; where a duty asks for its own, it waits until the person takes it up.
 */
export function useRecordDraft(
  prefill: RecordPrefill | null,
  kept: RecordDraft | null,
): RecordDraftState {
  const { today } = useStatus()
  const branches = useBranches()
  const [branch] = useBranch()
  const keep = useKeepDraft()
  const home = branch ?? unwrap(branches[0], 'a ledger has at least one branch').id
  const fresh = prefill ? draftFor(prefill, today) : emptyDraft(home)
  const [waiting, setWaiting] = useState(prefill ? kept : null)
  const [draft, setDraft] = useState(() => (prefill ? fresh : (kept ?? fresh)))
  const begun = isBegun(draft, fresh)
  const put = (next: RecordDraft): void => {
    setDraft(next)
    if (isBegun(next, fresh)) keep(next)
  }
  return {
    draft,
    change: (part) => put({ ...draft, ...part, own: ownedBy(draft, part) }),
    isBegun: begun,
    left: waiting !== null && !begun,
    takeLeft: () => {
      if (waiting) put(waiting)
      setWaiting(null)
    },
    startAnew: () => {
      setDraft(fresh)
      keep(null)
    },
    clear: () => keep(null),
  }
}
