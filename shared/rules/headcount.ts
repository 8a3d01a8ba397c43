import type { ActivityFact } from './facts.ts'

export interface Headcount {
  readonly expected: number | null
  readonly present: number | null
}

/** Who should come and who came: the numbers as stated, else those of the list of names. */
export function headcount({ expected, present, attendance }: ActivityFact): Headcount {
  const listed = attendance.length > 0
  return {
    expected: expected ?? (listed ? attendance.length : null),
    present: present ?? (listed ? namedAs('present', attendance) : null),
  }
}

/** How many names of the list have a state. */
export function namedAs(
  state: ActivityFact['attendance'][number]['state'],
  attendance: ActivityFact['attendance'],
): number {
  return attendance.filter((entry) => entry.state === state).length
}
