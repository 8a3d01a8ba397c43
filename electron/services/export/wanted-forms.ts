import { AppError } from '../../../shared/app-error.ts'
import { hasDuties } from '../../../shared/domain/kinds.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import type { Reader } from '../../ledger/connection.ts'
import { organizationInfos } from '../ledger-service.ts'
import { exportForms, type ExportTable } from './export-forms.ts'
import type { ExportRequest } from './export-request.ts'

interface WantedExport extends Omit<ExportRequest, 'branches'> {
  readonly table: ExportTable
  /** Null: all of the ledger. */
  readonly organizationId: number | null
}

/**
 * The sheets of one export, of one organization or all.
 * @throws AppError NOT_FOUND where there is no such organization; EXPORT_EMPTY where it keeps no such
 *   table: a workbook without a sheet could not be opened.
 */
export function wantedForms(db: Reader, wanted: WantedExport): readonly SheetForm[] {
  const { table, organizationId, ...request } = wanted
  const branches = organizationInfos(db)
    .filter(({ level }) => hasDuties(level))
    .filter(({ id }) => organizationId === null || id === organizationId)
  if (branches.length === 0) throw new AppError('NOT_FOUND')
  const forms = exportForms(db, table, { ...request, branches })
  if (forms.length === 0) throw new AppError('EXPORT_EMPTY')
  return forms
}
