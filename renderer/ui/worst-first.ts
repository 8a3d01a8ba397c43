import type { DutyFinding } from '../../shared/rules/finding.ts'
import { statusesByWeight } from '../../shared/rules/matrix.ts'

const weight = ({ status }: DutyFinding): number => statusesByWeight.indexOf(status)

/** Findings that want something done before those that do not; within a status as they came. */
export function worstFirst(findings: readonly DutyFinding[]): DutyFinding[] {
  return findings.toSorted((a, b) => weight(a) - weight(b))
}
