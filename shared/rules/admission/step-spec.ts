import type { Severity } from '../finding.ts'
import type { RuleScope } from '../scope.ts'
import type { AdmissionCase, Edition, Step } from './cases.ts'
import type { Remark } from './remarks.ts'

/** What a rule looks at in a recorded step, beside its order, its time limit and its papers. */
export type Check = (scope: RuleScope, one: AdmissionCase, done: Step) => readonly Remark[]

/** The number of a step that a time is counted from; `probation`: the day on which it is over. */
export type Base = number | 'probation'

/** The last day of a step. */
export interface Limit {
  readonly from: Base
  readonly count: number
  readonly unit: 'months' | 'days'
  /** The local parameter that replaces `count`. */
  readonly parameter?: string
  /** Months in special cases, which need a word of explanation. */
  readonly special?: number
  /** The edition that brought the limit in. */
  readonly since?: Edition
  /** Where being late weighs less than the rule. */
  readonly severity?: Severity
}

/** What a step of the 25 asks (rules.md §3); its rule bears its number. */
export interface StepSpec {
  readonly step: number
  readonly limit?: Limit
  /** Months after which the step may be done at the earliest; until then nobody waits for it. */
  readonly opens?: { readonly from: Base; readonly months: number }
  /** Steps that must not be later, or not earlier, than this one. */
  readonly after?: number
  readonly before?: number
  /** A paper or a record has to be named; in an edition only, where one is given. */
  readonly proof?: true | Edition
  /** Where it fails, the steps behind it are not done. */
  readonly decides?: true
  readonly check?: Check
}

/** The steps in their order; those of one phase have no order among themselves. */
const phases: readonly (readonly number[])[] = [
  [1],
  [2],
  [3],
  [4, 5],
  [6],
  [7],
  [8],
  [9, 10, 11],
  [12],
  [13],
  [14],
  [15],
  [16],
  [17],
  [18, 19, 20, 21],
  [22],
  [23],
  [24],
  [25],
]

const rankByStep = new Map(phases.flatMap((steps, rank) => steps.map((step) => [step, rank])))

/** The place of a step in the order: a later phase has a higher one. */
export function rankOf(step: number): number {
  return rankByStep.get(step) ?? phases.length
}

/** The steps of a place in the order. */
export function stepsOfRank(rank: number): readonly number[] {
  return phases[rank] ?? []
}

export const stepNumbers: readonly number[] = phases.flat()
