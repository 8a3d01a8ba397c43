import {
  needsLook,
  type KnownPerson,
  type RowPreview,
} from '../../../shared/contract/import-rows.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listMembersById, type NamedMemberRow } from '../../ledger/repositories/members.ts'

function knownPerson(member: NamedMemberRow): KnownPerson {
  return {
    id: member.id,
    name: member.name,
    sex: member.sex,
    birthOn: member.birth_on,
    idCard: member.id_card,
    joinedOn: member.joined_on,
    group: member.group_name,
    phone: member.mobile ?? member.landline,
  }
}

/** The members of the ledger whom rows may be at which a person should look. */
export function knownPeople(db: Reader, rows: readonly RowPreview[]): KnownPerson[] {
  const ids = rows.flatMap(({ match }) =>
    needsLook(match) ? match.candidates.map(({ id }) => id) : [],
  )
  return listMembersById(db, [...new Set(ids)]).map(knownPerson)
}
