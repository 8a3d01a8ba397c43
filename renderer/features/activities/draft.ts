import { keptState } from '../../ui/kept-state.tsx'
import type { RecordDraft } from './record-draft.ts'

/** Undefined: nobody has asked the ledger yet for one that was begun before. */
const kept = keptState<RecordDraft | null | undefined>(undefined)

/** Keeps a record that was begun but not saved while screens change. */
export const DraftProvider = kept.Provider
export const useDraft = kept.useKept
