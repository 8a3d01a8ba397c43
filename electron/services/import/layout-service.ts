import { AppError } from '../../../shared/app-error.ts'
import type { LayoutInfo } from '../../../shared/contract/import-history.ts'
import type { RememberedLayout } from '../../../shared/sheets/correct/corrections.ts'
import { auditDetails, runCommand, type CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listLayouts } from '../../ledger/repositories/import-layouts.ts'

/** A mapping to keep, with the workbook that it was made for. */
export interface NewLayout extends Omit<RememberedLayout, 'id'> {
  readonly file: string
}

/** Keeps mappings for sheets with the same headings; a later one takes the place of an earlier one. */
export function rememberLayouts(
  db: Reader,
  layouts: readonly NewLayout[],
  context: CommandContext,
): void {
  if (layouts.length === 0) return
  runCommand(db, context, (_writer, recorder) => {
    const known = new Map(listLayouts(db).map((layout) => [layout.fingerprint, layout.id]))
    for (const { fingerprint, kind, columns, file } of layouts) {
      const id = known.get(fingerprint)
      const said = { kind, columns: JSON.stringify(columns) }
      const noted = { file, remembered_at: context.at }
      if (id === undefined) recorder.insert('import_layout', { fingerprint, ...said, ...noted })
      else if (recorder.update('import_layout', id, said))
        recorder.update('import_layout', id, noted)
    }
    const { changes } = recorder
    const details = auditDetails(changes)
    return {
      value: undefined,
      audit: changes.length === 0 ? null : { action: 'import.remember', details },
    }
  })
}

/**
 * Forgets a mapping: such sheets are read by the words of their headings again.
 * @throws AppError NOT_FOUND.
 */
export function forgetLayout(db: Reader, id: number, context: CommandContext): void {
  runCommand(db, context, (_writer, recorder) => {
    if (recorder.row('import_layout', id) === null) throw new AppError('NOT_FOUND', { id })
    recorder.remove('import_layout', id)
    const details = auditDetails(recorder.changes)
    return { value: undefined, audit: { action: 'import.forget', details } }
  })
}

/** What is remembered, for people. */
export function layoutInfos(db: Reader): LayoutInfo[] {
  return listLayouts(db).map(({ id, kind, fingerprint, file, rememberedAt }) => ({
    id,
    kind,
    headings: fingerprint.split('|'),
    file,
    rememberedAt,
  }))
}
