import type { IsoDate } from '../../../shared/calendar.ts'
import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import { activityForms } from '../../../shared/sheets/forms/activities.ts'
import { checklistForms } from '../../../shared/sheets/forms/checklist.ts'
import { duesLedgerForm } from '../../../shared/sheets/forms/dues-ledger.ts'
import type { FormContext } from '../../../shared/sheets/forms/form-context.ts'
import { rosterForm } from '../../../shared/sheets/forms/roster.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listActivities } from '../../ledger/repositories/activities.ts'
import { listAssessments, listPaymentsMade } from '../../ledger/repositories/dues.ts'
import { readInfo } from '../../ledger/repositories/ledger-info.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { getChecklist } from '../checklist-service.ts'
import { activityExportRow, duesExportRow, rosterRow } from './export-rows.ts'

export interface ExportRequest {
  readonly year: number
  readonly today: IsoDate
  /** The branches to export, one sheet each. */
  readonly branches: readonly OrganizationInfo[]
  readonly ruleBook: RuleBook
  readonly context: FormContext
}

type Forms = (db: Reader, request: ExportRequest) => readonly SheetForm[]

const roster: Forms = (db, { branches, today, context }) =>
  branches.map(({ id, name }) => {
    // Whom no roster names (known from a dues ledger alone) has no place in one either.
    const all = listMembers(db, id)
    const rows = all.filter(({ type }) => type !== null).map(rosterRow)
    const unlisted = all.length - rows.length
    return rosterForm({ organization: name, filledOn: today, rows, unlisted }, context)
  })

const activities: Forms = (db, { branches, year, context }) =>
  branches.flatMap(({ id, name }) => {
    const held = listActivities(db, {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      organizationId: id,
    })
    return activityForms({ organization: name, year, rows: held.map(activityExportRow) }, context)
  })

const duesLedger: Forms = (db, { branches, year, today, context }) =>
  branches.map(({ id, name }) => {
    const range = { from: `${year}-01`, to: `${year}-12`, organizationId: id }
    const assessments = Map.groupBy(listAssessments(db, range), (row) => row.member_id)
    const payments = Map.groupBy(listPaymentsMade(db, range), (row) => row.member_id)
    const rows = listMembers(db, id).flatMap(
      (member) =>
        duesExportRow(member, assessments.get(member.id) ?? [], payments.get(member.id) ?? []) ??
        [],
    )
    return duesLedgerForm({ organization: name, year, filledOn: today, rows }, context)
  })

const checklist: Forms = (db, { branches, year, today, ruleBook, context }) => {
  const [only, second] = branches
  const organizationId = second ? undefined : only?.id
  const organization = second || !only ? (readInfo(db, 'name') ?? '') : only.name
  const found = getChecklist(db, ruleBook, { year, today, organizationId })
  return checklistForms({ organization, checklist: found, book: ruleBook }, context)
}

/** What can be exported, by the names of the command line. */
const forms = { checklist, roster, activities, duesLedger } satisfies Record<string, Forms>

export type ExportTable = keyof typeof forms
export const exportTables: readonly string[] = Object.keys(forms)

export function isExportTable(name: string): name is ExportTable {
  return Object.hasOwn(forms, name)
}

/** The printable sheets of one export. */
export function exportForms(
  db: Reader,
  table: ExportTable,
  request: ExportRequest,
): readonly SheetForm[] {
  return forms[table](db, request)
}
