import { continuedObservation, cultivation } from '../admission/observation.ts'
import { chainInOrder } from '../admission/order.ts'
import { extension, fullApplication, postponement } from '../admission/probation.ts'
import { stepDuty } from '../admission/step-duty.ts'
import { stepSpecs } from '../admission/steps.ts'
import type { DutyRule } from '../scope.ts'

/** G 发展党员 (rules.md): 25 steps, each by its number, and the rules about several of them. */
export const admissionDuties: readonly (readonly [string, DutyRule])[] = [
  ...stepSpecs.map((spec): readonly [string, DutyRule] => [
    `G-${String(spec.step).padStart(2, '0')}`,
    spec.step === 22 ? fullApplication(spec) : stepDuty(spec),
  ]),
  ['G-06', cultivation] as const,
  ['G-21', continuedObservation] as const,
  ['G-26', extension] as const,
  ['G-27', postponement] as const,
  ['G-28', chainInOrder] as const,
].toSorted(([a], [b]) => (a < b ? -1 : 1))
