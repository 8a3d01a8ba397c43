import { activityForms } from '../../../shared/sheets/forms/activities.ts'
import { meetingBookForm, type BookEvent } from '../../../shared/sheets/forms/meeting-book.ts'
import type { Reader } from '../../ledger/connection.ts'
import {
  listActivities,
  listAttendance,
  type NamedActivityRow,
} from '../../ledger/repositories/activities.ts'
import { eachBranch } from './export-request.ts'
import { activityExportRow } from './export-rows.ts'

function heldIn(db: Reader, organizationId: number, year: number): NamedActivityRow[] {
  return listActivities(db, { from: `${year}-01-01`, to: `${year}-12-31`, organizationId })
}

export const activities = eachBranch((db, { id, name }, { year, context }) => {
  const rows = heldIn(db, id, year).map(activityExportRow)
  return activityForms({ organization: name, year, rows }, context)
})

/** An event with its named attendance, as its record prints it. */
export function bookEvent(db: Reader, row: NamedActivityRow): BookEvent {
  return { ...activityExportRow(row), attendance: listAttendance(db, row.id) }
}

export const meetingBook = eachBranch((db, { id, name }, { year, context }) => {
  const events = heldIn(db, id, year).map((row) => bookEvent(db, row))
  return [meetingBookForm({ organization: name, year, events }, context)]
})
