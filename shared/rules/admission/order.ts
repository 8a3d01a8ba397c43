import { isCertainlyBefore } from '../../calendar.ts'
import { openEntry } from '../remedies.ts'
import { sentence, type DutyRule } from '../scope.ts'
import { decided, editionOn, type AdmissionCase, type Step } from './cases.ts'
import { stepEvidence } from './recorded.ts'
import { joined, stepName } from './remarks.ts'
import { admissionDuty } from './step-duty.ts'
import { rankOf, stepNumbers } from './step-spec.ts'

/** Two steps of which the one with the higher number has certainly the earlier day. */
interface Reversal {
  readonly first: Step
  readonly second: Step
  /** Steps of one phase may go side by side; that only asks for a look. */
  readonly isSidelong: boolean
}

/** G-28: the days of the steps follow their order from the application to the file. */
export const chainInOrder: DutyRule = (scope) =>
  admissionDuty(scope, stepNumbers, (one) => {
    const known = stepNumbers.flatMap((step) => decided(one, step) ?? [])
    const last = known.at(-1)
    if (!last) return { status: 'notApplicable', message: sentence('duty.G-28.none') }
    const reversed = reversalsOf(known)
    const [worst] = reversed
    if (!worst) {
      const message = sentence('duty.G-28.done', { n: known.length })
      return { status: 'done', message, document: editionOn(one, last.doneOn) }
    }
    const more = reversed.length > 1 ? [sentence('duty.G-28.more', { n: reversed.length })] : []
    return {
      status: 'wrong',
      message: joined(told(worst), more),
      severity: worst.isSidelong ? 'warning' : scope.rule.severity,
      evidence: evidenceOf(one, reversed),
      remedy: openEntry('admissionStep', worst.second.id),
      document: editionOn(one, worst.second.doneOn),
    }
  })

function told({ first, second, isSidelong }: Reversal) {
  return sentence(`duty.G-28.${isSidelong ? 'sidelong' : 'wrong'}`, {
    step: stepName(second.step),
    date: second.doneOn,
    other: stepName(first.step),
    otherDate: first.doneOn,
  })
}

/** Those against the order first. */
function reversalsOf(known: readonly Step[]): Reversal[] {
  const found = known.flatMap((first, index) =>
    known.slice(index + 1).flatMap((second): Reversal[] => {
      const isSidelong = rankOf(first.step) === rankOf(second.step)
      return isCertainlyBefore(second.doneOn, first.doneOn) ? [{ first, second, isSidelong }] : []
    }),
  )
  return found.toSorted((a, b) => Number(a.isSidelong) - Number(b.isSidelong))
}

function evidenceOf(one: AdmissionCase, reversed: readonly Reversal[]) {
  const steps = new Set(reversed.flatMap(({ first, second }) => [first, second]))
  return [...steps].map((step) => stepEvidence(one, step))
}
