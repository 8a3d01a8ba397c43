import { keptState } from '../../ui/kept-state.tsx'
import { firstView, type MatrixView } from './matrix-lines.ts'

const kept = keptState<MatrixView>(firstView)

/** Which areas of the year are open; they still are when a person comes back to Today. */
export const MatrixViewProvider = kept.Provider
export const useMatrixView = kept.useKept
