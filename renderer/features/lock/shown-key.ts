import { keptState } from '../../ui/kept-state.tsx'

/** The recovery key that is being shown, until the person has put it away; null: none. */
const shown = keptState<string | null>(null)
export const ShownKeyProvider = shown.Provider
export const useShownKey = shown.useKept
