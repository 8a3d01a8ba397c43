import type { Text } from '../../text.ts'
import type { Severity } from '../finding.ts'
import { sentence } from '../scope.ts'

/**
 * What is said about a recorded step beside that it was done: a fault, something that it still waits
 * for, or a note.
 */
export interface Remark {
  readonly kind: 'fault' | 'pending' | 'note'
  readonly text: Text
  /** Of a fault, where it is milder than the rule. */
  readonly severity?: Severity | undefined
}

export function fault(text: Text, severity?: Severity): Remark {
  return { kind: 'fault', text, severity }
}

/** A paper or a number that is not written down: the step may have been right all the same. */
export function gap(text: Text): Remark {
  return { kind: 'fault', text, severity: 'warning' }
}

export function pending(text: Text): Remark {
  return { kind: 'pending', text }
}

export function note(text: Text): Remark {
  return { kind: 'note', text }
}

/** Sentences one after the other, or the items of a list, as one text. */
export function joined(first: Text, others: readonly Text[], by: 'and' | 'list' = 'and'): Text {
  return others.reduce(
    (before, second) => sentence(`duty.admission.${by}`, { first: before, second }),
    first,
  )
}

/** The name of a step, with its number among the 25. */
export function stepName(step: number): Text {
  return sentence(`duty.admission.step.${step}`)
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The severity of several faults: that of the gravest, and none graver than the rule. */
export function gravest(faults: readonly Remark[], ofRule: Severity): Severity {
  const found = faults.map(({ severity = ofRule }) => severity)
  const [worst = ofRule] = found.toSorted((a, b) => WEIGHT[a] - WEIGHT[b])
  return WEIGHT[worst] < WEIGHT[ofRule] ? ofRule : worst
}
