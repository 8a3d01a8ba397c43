import { AppError } from '../../../shared/app-error.ts'
import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import { appraisalBallotForm } from '../../../shared/paper/forms/appraisal-ballot.ts'
import { attendanceSheetForm } from '../../../shared/paper/forms/attendance-sheet.ts'
import { talkRecordForm, type TalkRow } from '../../../shared/paper/forms/talk-record.ts'
import type { Entry } from '../../../shared/registers/registers.ts'
import { kindText } from '../../../shared/sheets/forms/activity-columns.ts'
import { meetingBookForm } from '../../../shared/sheets/forms/meeting-book.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import type { Reader } from '../../ledger/connection.ts'
import {
  findActivity,
  listAttendance,
  type NamedActivityRow,
} from '../../ledger/repositories/activities.ts'
import { listEntries, type StoredEntry } from '../../ledger/repositories/entries.ts'
import { listMembers, type NamedMemberRow } from '../../ledger/repositories/members.ts'
import { bookEvent, meetingBook } from '../export/activity-exports.ts'
import { branchesOf, type ExportRequest } from '../export/export-request.ts'
import { activityExportRow } from '../export/export-rows.ts'

/** Forms of one activity or talk, or of the whole year where none is named. */
export type PaperForms = (
  db: Reader,
  request: ExportRequest,
  subjectId: number | null,
) => readonly SheetForm[]

function activityOf(db: Reader, id: number): NamedActivityRow {
  const row = findActivity(db, id)
  if (!row) throw new AppError('NOT_FOUND')
  return row
}

/** 会议记录 of one activity, or of every one of the year; of none where none was held. */
export const meetingRecord: PaperForms = (db, request, subjectId) => {
  if (subjectId === null) return meetingBook(db, request).filter(({ rows }) => rows.length > 0)
  const row = activityOf(db, subjectId)
  const year = Number(row.held_on.slice(0, 4))
  const input = { organization: row.organization_name, year, events: [bookEvent(db, row)] }
  return [meetingBookForm(input, request.context)]
}

/** 签到表 of one activity, or a blank one with the names of each branch. */
export const attendanceSheet: PaperForms = (db, request, subjectId) => {
  const { context } = request
  if (subjectId === null) {
    return branchesOf(request).map(({ id, name }) => {
      const names = listed(db, id).map((member) => member.name)
      const open = { event: null, date: null, time: null, place: null }
      return attendanceSheetForm({ organization: name, ...open, names }, context)
    })
  }
  const row = activityOf(db, subjectId)
  const event = row.name ?? kindText(activityExportRow(row), context.translate)
  const { organization_name: organization, held_on: date, start_time: time, place } = row
  return [
    attendanceSheetForm(
      { organization, event, date, time, place, names: namesOf(db, row) },
      context,
    ),
  ]
}

/** Whom the attendance names, else who is expected by the kind of meeting, as far as that is known. */
function namesOf(db: Reader, row: NamedActivityRow): readonly string[] {
  const named = listAttendance(db, row.id).filter(({ state }) => state !== 'exempt')
  if (named.length > 0) return named.map(({ name }) => name)
  // Nobody keeps who sat on the committee that day: its members write their names themselves.
  if (row.kinds.every((kind) => kind === 'committeeMeeting')) return []
  return listed(db, row.organization_id)
    .filter(({ group_id: group }) => row.group_id === null || group === row.group_id)
    .map(({ name }) => name)
}

/** The members whom a roster names. */
function listed(db: Reader, organizationId: number): readonly NamedMemberRow[] {
  return listMembers(db, organizationId).filter(({ type }) => type !== null)
}

/** 测评票 of each branch, with its full members. */
export const ballot: PaperForms = (db, request) =>
  branchesOf(request).map(({ id, name }) => {
    const names = listed(db, id).filter(({ type }) => type === 'full')
    const input = {
      organization: name,
      year: request.year,
      names: names.map((member) => member.name),
    }
    return appraisalBallotForm(input, request.context)
  })

/** 谈心谈话记录 of one talk, or of every one of the year; an empty page where there is none. */
export const talkRecord: PaperForms = (db, request, subjectId) => {
  const { year, context } = request
  const range =
    subjectId === null ? { from: `${year}-01-01`, to: `${year}-12-31` } : { id: subjectId }
  const forms = branchesOf(request).flatMap((branch) => {
    const talks = listEntries(db, 'talk', { ...range, organizationId: branch.id })
    if (subjectId !== null && talks.length === 0) return []
    return [formOf(db, branch, talks, request)]
  })
  if (forms.length === 0 && subjectId !== null) throw new AppError('NOT_FOUND')
  return forms.map((form) => talkRecordForm(form, context))
}

function formOf(
  db: Reader,
  branch: OrganizationInfo,
  talks: readonly StoredEntry[],
  { year }: ExportRequest,
) {
  const names = new Map(listMembers(db, branch.id).map(({ id, name }) => [id, name]))
  return { organization: branch.name, year, talks: talks.map((talk) => talkRow(talk, names)) }
}

function talkRow(stored: StoredEntry, names: ReadonlyMap<number, string>): TalkRow {
  // The repository gives each register the columns of its own fields.
  const talk = stored as unknown as Entry<'talk'>
  const { talkerId, talkeeId, talkerName, heldOn, kind, place, content } = talk
  return {
    talker: (talkerId === null ? null : names.get(talkerId)) ?? talkerName,
    talkee: names.get(talkeeId) ?? null,
    heldOn,
    kind,
    place,
    content,
  }
}
