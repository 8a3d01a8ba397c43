import type { MemberType } from '../../../shared/domain/kinds.ts'
import type { ImportContext } from './import-context.ts'

/**
 * Enters a person whom no roster has told of yet, so that what a sheet says of them is not lost; a
 * roster completes them later. Gives the id.
 */
export function enterByName(
  { recorder, organizationId }: ImportContext,
  person: {
    readonly name: string
    readonly idCard: string | null
    readonly type?: MemberType | null
  },
): number {
  return recorder.insert('member', {
    organization_id: organizationId,
    name: person.name,
    id_card: person.idCard,
    type: person.type ?? null,
  })
}
