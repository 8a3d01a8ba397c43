import { AppError } from '../../shared/app-error.ts'
import type { MemberDetail, MemberEvent, MemberRow } from '../../shared/contract/members.ts'
import { missingItems, type CardFacts } from '../../shared/members/card-items.ts'
import { nameWords } from '../../shared/search/name-words.ts'
import type { Reader } from '../ledger/connection.ts'
import { listOwnChanges } from '../ledger/repositories/member-changes.ts'
import { findImportOf } from '../ledger/repositories/imports.ts'
import {
  findMember,
  listMemberDues,
  listMemberEvents,
  listMembers,
  type NamedMemberRow,
} from '../ledger/repositories/members.ts'

function memberRow(row: NamedMemberRow): MemberRow {
  const card = cardOf(row)
  return {
    id: row.id,
    name: row.name,
    organization: row.organization_name,
    group: row.group_name,
    sex: row.sex,
    type: row.type,
    status: row.status,
    birthDate: row.birth_on,
    joinDate: row.joined_on,
    partyPost: row.party_post,
    missing: missingItems(card),
    searchText: nameWords(row.name),
  }
}

export function getMemberRows(db: Reader): MemberRow[] {
  return listMembers(db).map(memberRow)
}

function cardOf(row: NamedMemberRow): CardFacts {
  return {
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    idCard: row.id_card,
    birthDate: row.birth_on,
    education: row.education,
    type: row.type,
    organization: row.organization_name,
    joinDate: row.joined_on,
    fullMemberDate: row.full_member_on,
    workPost: row.work_post,
    mobile: row.mobile,
    landline: row.landline,
    address: row.address,
    status: row.status,
    isLost: yes(row.is_lost),
    isFloating: yes(row.is_floating),
  }
}

const yes = (flag: 0 | 1 | null): boolean | null => (flag === null ? null : flag === 1)

/**
 * One member with everything known.
 * @throws AppError NOT_FOUND.
 */
export function getMember(db: Reader, id: number): MemberDetail {
  const row = findMember(db, id)
  if (!row) throw new AppError('NOT_FOUND', { id })
  return {
    ...memberRow(row),
    ...cardOf(row),
    organizationId: row.organization_id,
    groupId: row.group_id,
    nativePlace: row.native_place,
    workStartDate: row.work_started_on,
    remark: row.remark,
    history: history(db, row),
    dues: listMemberDues(db, id),
  }
}

/** What the columns and events tell, oldest first, and the workbook that brought the member in. */
function history(db: Reader, row: NamedMemberRow): MemberEvent[] {
  const milestones: Omit<MemberEvent, 'canTakeBack'>[] = []
  const own = listOwnChanges(db, row.id)
  if (row.joined_on) milestones.push({ id: -1, kind: 'joined', date: row.joined_on, note: null })
  if (row.full_member_on) {
    milestones.push({ id: -2, kind: 'becameFull', date: row.full_member_on, note: null })
  }
  const batch = findImportOf(db, 'member', row.id)
  if (batch) {
    milestones.push({
      id: -3,
      kind: 'imported',
      date: batch.importedAt.slice(0, 10),
      note: batch.file,
    })
  }
  return [...milestones, ...listMemberEvents(db, row.id)]
    .map((event) => ({ ...event, canTakeBack: own.has(event.id) }))
    .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
}
