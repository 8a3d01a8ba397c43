import type { ImportPreview, ImportResult } from '../../../shared/contract/imports.ts'
import { keptState } from '../../ui/kept-state.tsx'
import type { ImportDraft } from './import-draft.ts'

/** How far an import has come. */
export type ImportSession =
  | { readonly step: 'choose' }
  | {
      readonly step: 'check'
      readonly preview: ImportPreview
      /** What the person said so far; the preview follows it a moment later. */
      readonly draft: ImportDraft
    }
  | { readonly step: 'done'; readonly file: string; readonly result: ImportResult }

const kept = keptState<ImportSession>({ step: 'choose' })

/** Keeps the workbook that is looked at while screens change. */
export const ImportSessionProvider = kept.Provider
export const useImportSession = kept.useKept
