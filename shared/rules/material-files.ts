import type { PartialDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import type { BranchIndex } from './branch-index.ts'

export type Material = Entry<'material'>

/**
 * When a material belongs to: the day of its event, else when it was taken in, else when it was
 * written down. Null where none of them is known.
 */
export function materialDate(
  branch: BranchIndex,
  { activityId, addedOn, createdAt }: Material,
): PartialDate | null {
  const held = activityId === null ? undefined : branch.activity(activityId)?.heldOn
  return held ?? addedOn ?? createdAt?.slice(0, 10) ?? null
}

/** Whether there is a file, or the place where the paper lies. */
export function isKept({ fileName, sha256, paperPlace }: Material): boolean {
  return fileName !== null || sha256 !== null || paperPlace !== null
}

/** What became of the file since it was taken in, when somebody looked; null: nothing, or unknown. */
export function fileFault({ sha256, foundSha256, checkedOn }: Material): 'lost' | 'changed' | null {
  if (sha256 === null || checkedOn === null) return null
  if (foundSha256 === null) return 'lost'
  return foundSha256.toLowerCase() === sha256.toLowerCase() ? null : 'changed'
}
