import type { FolderPart, FolderPreview } from '../../../shared/contract/folders.ts'
import { keptState } from '../../ui/kept-state.tsx'

/** A folder that is looked at, or what became of it; an import makes every screen anew. */
export type FolderSession =
  | { readonly step: 'choose' }
  | { readonly step: 'check'; readonly preview: FolderPreview }
  | { readonly step: 'done'; readonly parts: readonly FolderPart[] }

const kept = keptState<FolderSession>({ step: 'choose' })
export const FolderSessionProvider = kept.Provider
export const useFolderSession = kept.useKept
