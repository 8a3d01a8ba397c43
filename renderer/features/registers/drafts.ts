import { keptState } from '../../ui/kept-state.tsx'
import type { Draft } from './entry-draft.ts'

const kept = keptState<Readonly<Record<string, Draft>>>({})

/** Keeps entries that were begun but not saved, by the form that they were typed into. */
export const EntryDraftsProvider = kept.Provider
export const useEntryDrafts = kept.useKept
