import { listGroups } from '../../ledger/repositories/organizations.ts'
import type { ImportContext } from './import-context.ts'

/** 第一党小组 and 第一小组 are one group; counts in brackets are not part of the name. */
function normalized(name: string): string {
  return name
    .replace(/[（(].*$/, '')
    .replace('党小组', '小组')
    .replace(/\s+/g, '')
}

/**
 * Finds the group of the branch by name; `create` makes it where a roster names a new one.
 * Returns null where the sheet names none, or one that is not known and must not be made.
 */
export function findGroup(
  context: ImportContext,
  name: string | null,
  create: boolean,
): number | null {
  if (name === null) return null
  const groups = listGroups(context.db, context.organizationId)
  const known = groups.find((group) => normalized(group.name) === normalized(name))
  if (known) return known.id
  if (!create) return null
  return context.recorder.insert('organization', {
    parent_id: context.organizationId,
    level: 'group',
    name,
  })
}
