import type { DutyRule } from '../scope.ts'

/** M 整改与督导 (rules.md). */
export const rectificationDuties: readonly (readonly [string, DutyRule])[] = []
