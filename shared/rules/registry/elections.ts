import type { DutyRule } from '../scope.ts'

/** H 换届与选举 (rules.md). */
export const electionsDuties: readonly (readonly [string, DutyRule])[] = []
