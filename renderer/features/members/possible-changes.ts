import type { MemberDetail, MembershipChange } from '../../../shared/contract/members.ts'

/** What can happen next to a membership as it stands. */
export function possibleChanges({
  status,
  type,
}: Pick<MemberDetail, 'status' | 'type'>): readonly MembershipChange[] {
  if (status === 'deceased') return []
  if (status !== 'active') return ['transferredIn']
  const away = ['transferredOut', 'left', 'deceased'] as const
  return type === 'full' ? away : ['becameFull', ...away]
}
