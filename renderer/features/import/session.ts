import type { ImportPreview, ImportResult } from '../../../shared/contract/imports.ts'
import { keptState } from '../../ui/kept-state.tsx'

/** How far an import has come. */
export type ImportSession =
  | { readonly step: 'choose' }
  | { readonly step: 'check'; readonly preview: ImportPreview }
  | { readonly step: 'done'; readonly file: string; readonly result: ImportResult }

const kept = keptState<ImportSession>({ step: 'choose' })

/** Keeps the workbook that is looked at while screens change. */
export const ImportSessionProvider = kept.Provider
export const useImportSession = kept.useKept
