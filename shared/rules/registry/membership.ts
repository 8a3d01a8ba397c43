import type { DutyRule } from '../scope.ts'

/** J 党籍、组织关系、流动与失联 (rules.md). */
export const membershipDuties: readonly (readonly [string, DutyRule])[] = []
