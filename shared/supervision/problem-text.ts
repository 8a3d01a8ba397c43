import type { DutyFinding } from '../rules/finding.ts'
import type { Text } from '../text.ts'

const LONGEST = 2000

/**
 * A finding as a problem that somebody has to put right: duty, whom it concerns, and the sentence of the
 * checklist. One wording, so that the same problem is known again wherever it was written down.
 * @param title of the duty.
 */
export function problemText(
  { subject, message }: Pick<DutyFinding, 'subject' | 'message'>,
  title: string,
  translate: (text: Text) => string,
): string {
  return [title, subject?.name, translate(message)]
    .filter((part) => part !== undefined)
    .join('：')
    .slice(0, LONGEST)
}

/** They tell how problems and visits stand that are written down already. */
const aboutProblems: ReadonlySet<string> = new Set(['M-01', 'M-03', 'M-04'])

/** Whether a finding is a problem that the branch has to put right, and not merely still to come. */
export function isProblem({ rule, status }: Pick<DutyFinding, 'rule' | 'status'>): boolean {
  return (status === 'late' || status === 'wrong') && !aboutProblems.has(rule)
}
