import { decidedByMeeting } from '../duties/discipline-decision.ts'
import {
  announced,
  executionReported,
  metMember,
  recorded,
} from '../duties/discipline-deadlines.ts'
import { effectOver, effectPeriod } from '../duties/discipline-effects.ts'
import { disciplineKinds } from '../duties/discipline-kinds.ts'
import { disciplineExplained } from '../duties/discipline-explained.ts'
import { dispositionKinds, dispositionSteps } from '../duties/dispositions.ts'
import { probationRights } from '../duties/probation-rights.ts'
import type { DutyRule } from '../scope.ts'

/** I 党纪处分与组织处置 (rules.md). */
export const disciplineDuties: readonly (readonly [string, DutyRule])[] = [
  ['I-01', disciplineKinds],
  ['I-02', effectPeriod],
  ['I-03', effectOver],
  ['I-04', announced],
  ['I-05', recorded],
  ['I-06', executionReported],
  ['I-07', decidedByMeeting],
  ['I-08', metMember],
  ['I-09', probationRights],
  ['I-10', disciplineExplained],
  ['I-11', dispositionKinds],
  ['I-12', dispositionSteps],
]
