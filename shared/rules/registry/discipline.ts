import type { DutyRule } from '../scope.ts'

/** I 党纪处分与组织处置 (rules.md). */
export const disciplineDuties: readonly (readonly [string, DutyRule])[] = []
