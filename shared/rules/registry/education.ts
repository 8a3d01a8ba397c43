import type { DutyRule } from '../scope.ts'

/** K 教育培训、理论学习、意识形态 (rules.md). */
export const educationDuties: readonly (readonly [string, DutyRule])[] = []
