import type { EntryRow } from '../contract/entries.ts'
import { stepNumbers } from '../rules/admission/step-spec.ts'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'

/** The five phases of the 25 steps, each by its last one (rules.md §3: 2 + 4 + 5 + 7 + 7). */
const phaseEnds = { apply: 2, activist: 6, candidate: 11, accept: 18, probation: 25 } as const

export type AdmissionPhase = keyof typeof phaseEnds
export const admissionPhases: readonly AdmissionPhase[] = [
  'apply',
  'activist',
  'candidate',
  'accept',
  'probation',
]

export interface AdmissionStepLine {
  readonly step: number
  /** The rule that bears the number of the step. */
  readonly rule: string
  /** What was recorded, oldest first; observations have several. */
  readonly entries: readonly EntryRow[]
  /** What the rules say of the step this year; null: nothing, the case is over or not judged. */
  readonly finding: DutyFinding | null
  readonly status: DutyStatus
}

export function phaseOf(step: number): AdmissionPhase {
  return admissionPhases.find((phase) => step <= phaseEnds[phase]) ?? 'probation'
}

/**
 * The way of one person as a line of 25 steps.
 * @param admissionId the entry of the register `admission`
 * @param steps its entries of `admissionStep`, in any order
 * @param findings those of the year, of all rules
 */
export function admissionLine(
  admissionId: number,
  steps: readonly EntryRow[],
  findings: readonly DutyFinding[],
): AdmissionStepLine[] {
  const own = new Map(
    findings
      .filter(({ subject }) => subject?.type === 'entry' && subject.id === admissionId)
      .map((finding) => [finding.rule, finding]),
  )
  const byStep = Map.groupBy(steps, ({ values }) => Number(values['step']))
  return stepNumbers
    .toSorted((a, b) => a - b)
    .map((step) => {
      const rule = `G-${String(step).padStart(2, '0')}`
      const finding = own.get(rule) ?? null
      const entries = (byStep.get(step) ?? []).toSorted((a, b) =>
        (a.date ?? '') < (b.date ?? '') ? -1 : 1,
      )
      const recorded = entries.length > 0 ? 'done' : 'notApplicable'
      return { step, rule, entries, finding, status: finding?.status ?? recorded }
    })
}
