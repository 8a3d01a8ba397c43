import type { DutyRule } from '../scope.ts'

/** G 发展党员 (rules.md). */
export const admissionDuties: readonly (readonly [string, DutyRule])[] = []
