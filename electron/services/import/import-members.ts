import type { CardTable, MemberRecord, MemberTable, Problem } from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { findGroup } from './find-group.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { MemberIndex } from './match-member.ts'
import { branchProblems } from './other-branch.ts'

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

/** Mobile numbers have eleven digits and start with 1; everything else is a landline. */
function phoneColumns({ phone, landline }: MemberRecord): RowValues {
  if (phone === null) return {}
  return /^1\d{10}$/.test(phone) ? { mobile: phone, landline } : { landline: phone }
}

/** The columns that a roster row states. Empty cells say nothing, so they erase nothing. */
function statedColumns(record: MemberRecord, groupId: number | null): RowValues {
  const all: RowValues = {
    group_id: groupId,
    sex: record.sex,
    ethnicity: record.ethnicity,
    native_place: record.nativePlace,
    birth_on: record.birthDate,
    education: record.education,
    id_card: record.idCard,
    type: record.memberType,
    work_started_on: record.workStartDate,
    joined_on: record.joinDate,
    full_member_on: record.fullMemberDate,
    party_post: record.partyPost,
    work_post: record.workPost,
    address: record.address,
    is_floating: flag(record.isFloating),
    remark: record.remark,
    ...phoneColumns(record),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

/**
 * Writes the people of a roster or of cards: known ones are updated, new ones inserted, none twice.
 * Rows that name another branch are refused.
 */
export function importMembers(
  context: ImportContext,
  table: MemberTable | CardTable,
): ImportedRecord[] {
  const index = new MemberIndex(listMembers(context.db, context.organizationId), context)
  const branches = branchProblems(context, table)
  return importRecords(context, table, (record) => {
    const doubt = branches.get(record.row)
    if (doubt?.severity === 'error') return { outcome: 'refused', doubts: [doubt] }
    const outcome = importMember(context, index, record)
    return doubt && typeof outcome === 'string' ? { outcome, doubts: [doubt] } : outcome
  })
}

function importMember(
  context: ImportContext,
  index: MemberIndex,
  record: MemberRecord,
): RecordOutcome | Problem {
  const known = index.find(record)
  if (known === 'ambiguous') return refusal('personAmbiguous', record)
  const values = statedColumns(record, findGroup(context, record.group, true))
  if (known !== null) return outcomeOf(false, context.recorder.update('member', known, values))
  const id = context.recorder.insert('member', {
    organization_id: context.organizationId,
    name: record.name,
    ...values,
  })
  index.settle(record.row, id)
  return 'inserted'
}
