import { contentsForm } from '../../../shared/sheets/forms/contents.ts'
import { maskedForm } from '../../../shared/sheets/forms/masked-form.ts'
import { remembered } from '../../../shared/sheets/forms/remembered.ts'
import { rosterForm } from '../../../shared/sheets/forms/roster.ts'
import { recordCount, type SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { activities, meetingBook } from './activity-exports.ts'
import { checklist, supervision } from './checklist-exports.ts'
import { arrears, duesAssessment, duesLedger, duesPublication } from './dues-exports.ts'
import { eachBranch, ownerName, type ExportRequest, type Forms } from './export-request.ts'
import { rosterRow } from './export-rows.ts'
import { appraisal, development, discipline, floating } from './register-exports.ts'

const roster = eachBranch((db, { id, name }, { today, context }) => {
  // Whom no roster names (known from a dues ledger alone) has no place in one either.
  const all = listMembers(db, id)
  const rows = all.filter(({ type }) => type !== null).map(rosterRow)
  const unlisted = all.length - rows.length
  return [rosterForm({ organization: name, filledOn: today, rows, unlisted }, context)]
})

/** Tables of one kind, in the order in which a workbook of all of them has them. */
const single = {
  roster,
  duesLedger,
  duesPublication,
  duesAssessment,
  activities,
  meetingBook,
  checklist,
  appraisal,
  discipline,
  development,
  floating,
  arrears,
  supervision,
} satisfies Record<string, Forms>

/** All tables that have any record, behind a sheet that lists them. */
const everything: Forms = (db, request) => {
  const forms = Object.values(single)
    .flatMap((formsOf) => formsOf(db, request))
    .filter((form) => recordCount(form) > 0)
  const { year, today: filledOn } = request
  const organization = ownerName(db, request)
  return [contentsForm({ organization, year, filledOn, forms }, request.context), ...forms]
}

/** What can be exported, by the names of the command line. */
const tables = { ...single, everything } satisfies Record<string, Forms>

export type ExportTable = keyof typeof tables
export const exportTables: readonly string[] = Object.keys(tables)

export function isExportTable(name: string): name is ExportTable {
  return Object.hasOwn(tables, name)
}

/** The printable sheets of one export. */
export function exportForms(
  db: Reader,
  table: ExportTable,
  request: ExportRequest,
): readonly SheetForm[] {
  const context = { ...request.context, translate: remembered(request.context.translate) }
  const forms = tables[table](db, { ...request, context })
  return context.masked ? forms.map((form) => maskedForm(form, context)) : forms
}
