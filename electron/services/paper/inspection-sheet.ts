import { periodEnd, periodOf, periodStart } from '../../../shared/calendar.ts'
import { inspectionSheetForm } from '../../../shared/paper/forms/inspection-sheet.ts'
import { todayList } from '../../../shared/rules/today-list.ts'
import { problemsOf } from '../../../shared/supervision/problem-text.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries, type StoredEntry } from '../../ledger/repositories/entries.ts'
import { getChecklist } from '../checklist-service.ts'
import { branchesOf, type ExportRequest } from '../export/export-request.ts'
import { getRectification } from '../supervision/rectification-service.ts'
import type { PaperForms } from './paper-only.ts'

/**
 * 督导检查表: of one branch; of all, those that are to be visited in this quarter and were not yet, or
 * each where nothing is planned.
 */
export const inspectionSheet: PaperForms = (db, request) => {
  const { today, ruleBook, context } = request
  const { duties, signals } = getChecklist(db, ruleBook, request)
  const dutiesOf = Map.groupBy(duties, ({ organizationId }) => organizationId)
  const signalsOf = Map.groupBy(signals, ({ organizationId }) => organizationId)
  const open = getRectification(db, { today }).filter(({ finishedOn }) => finishedOn === null)
  const problemsOfBranch = Map.groupBy(open, ({ organizationId }) => organizationId)
  const visits = visitsAhead(db, request)
  const branches = branchesOf(request)
  const planned = branches.filter(({ id }) => visits.has(id))
  const chosen = branches.length > 1 && planned.length > 0 ? planned : branches
  return chosen.map(({ id, name }) => {
    const visit = visits.get(id)
    const items = [
      ...problemsOf(dutiesOf.get(id) ?? [], today),
      ...todayList([], signalsOf.get(id) ?? [], today),
    ]
    return inspectionSheetForm(
      {
        organization: name,
        today,
        plannedOn: textOf(visit, 'plannedOn'),
        inspector: textOf(visit, 'inspector'),
        focus: textOf(visit, 'focus'),
        items,
        problems: problemsOfBranch.get(id) ?? [],
        book: ruleBook,
      },
      context,
    )
  })
}

function textOf(entry: StoredEntry | undefined, field: string): string | null {
  const value = entry?.[field] ?? null
  return value === null ? null : String(value)
}

/** The last planned visit of each branch in this quarter, where none has been made since. */
function visitsAhead(db: Reader, { today }: ExportRequest): ReadonlyMap<number, StoredEntry> {
  const quarter = periodOf(today, 'quarter')
  const within = { from: periodStart(quarter), to: periodEnd(quarter) }
  const made = new Map(
    listEntries(db, 'inspection', within).map((one) => [
      one.organizationId,
      String(one['inspectedOn']),
    ]),
  )
  const ahead = listEntries(db, 'visit', within).filter(
    (one) => String(one['plannedOn']) > (made.get(one.organizationId) ?? ''),
  )
  return new Map(ahead.map((one) => [one.organizationId, one]))
}
