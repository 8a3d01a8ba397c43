import type { RegisterName } from '../../../shared/registers/registers.ts'
import { keptState } from '../../ui/kept-state.tsx'

const kept = keptState<RegisterName>('talk')

/** The register that the screen shows; it is still that one when a person comes back. */
export const ChosenRegisterProvider = kept.Provider
export const useChosenRegister = kept.useKept
