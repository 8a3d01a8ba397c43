import { keptState } from '../../ui/kept-state.tsx'
import type { RecordDraft } from './record-draft.ts'

const kept = keptState<RecordDraft | null>(null)

/** Keeps a record that was begun but not saved while screens change. */
export const DraftProvider = kept.Provider
export const useDraft = kept.useKept
