import { AppError } from '../../shared/app-error.ts'
import type { PartialDate } from '../../shared/calendar.ts'
import type { MemberRecord, MemberTimeline } from '../../shared/contract/members.ts'
import { registerNames, registerOf, type RegisterName } from '../../shared/registers/registers.ts'
import type { Reader } from '../ledger/connection.ts'
import { listEntries, memberFields } from '../ledger/repositories/entries.ts'
import { findMember, listMemberAttendance } from '../ledger/repositories/members.ts'
import { rowsOf } from './entry-rows.ts'

/**
 * What the registers and the attendance tell of a member: one query for each register that can name
 * one. @throws AppError NOT_FOUND.
 */
export function getMemberTimeline(db: Reader, id: number): MemberTimeline {
  if (!findMember(db, id)) throw new AppError('NOT_FOUND', { id })
  const naming = registerNames.filter((name) => memberFields(name).length > 0)
  return {
    records: naming.flatMap((name) => recordsOf(db, name, id)),
    attendance: listMemberAttendance(db, id),
  }
}

function recordsOf(db: Reader, register: RegisterName, memberId: number): MemberRecord[] {
  const rows = rowsOf(db, register, listEntries(db, register, { memberId }))
  if (rows.length === 0) return []
  const { parent } = registerOf(register)
  const above = registerNames.find((name) => name === parent?.register)
  const field = parent?.field ?? ''
  const days = above
    ? daysOf(
        db,
        above,
        rows.map(({ values }) => Number(values[field])),
      )
    : null
  return rows.map((row) => ({
    register,
    id: row.id,
    date: row.date ?? days?.get(Number(row.values[field])) ?? null,
    row,
  }))
}

/** The day of each entry that others belong to. */
function daysOf(
  db: Reader,
  register: RegisterName,
  ids: readonly number[],
): ReadonlyMap<number, PartialDate | null> {
  const rows = rowsOf(db, register, listEntries(db, register, { ids }))
  return new Map(rows.map(({ id, date }) => [id, date]))
}
