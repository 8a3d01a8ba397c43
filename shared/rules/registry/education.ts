import { studyRegister, studyTexts } from '../duties/study.ts'
import { committeeHours, memberHours } from '../duties/training-hours.ts'
import { newMembers, newSecretary } from '../duties/training-newcomers.ts'
import { committeeRotation, secretaryRotation } from '../duties/training-yearly.ts'
import type { DutyRule } from '../scope.ts'

/** K 教育培训、理论学习、意识形态 (rules.md); K-07 and K-08 are kept by the generic register. */
export const educationDuties: readonly (readonly [string, DutyRule])[] = [
  ['K-01', memberHours],
  ['K-02', committeeHours],
  ['K-03', newSecretary],
  ['K-04', secretaryRotation],
  ['K-05', newMembers],
  ['K-06', committeeRotation],
  ['K-09', studyRegister],
  ['K-10', studyTexts],
]
