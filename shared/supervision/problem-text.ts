import type { IsoDate } from '../calendar.ts'
import type { DutyFinding } from '../rules/finding.ts'
import { todayList, type TodayItem } from '../rules/today-list.ts'
import type { Text } from '../text.ts'

const LONGEST = 2000

/** They tell how problems and visits stand that are written down already. */
const aboutProblems: ReadonlySet<string> = new Set(['M-01', 'M-03', 'M-04'])

/** Whether a duty is the branch's own work, and not how its problems and visits stand. */
export function isOwnWork({ rule }: Pick<DutyFinding, 'rule'>): boolean {
  return !aboutProblems.has(rule)
}

/** Whether a finding is a problem that the branch has to put right, and not merely still to come. */
export function isProblem(finding: Pick<DutyFinding, 'rule' | 'status'>): boolean {
  const { status } = finding
  return (status === 'late' || status === 'wrong') && isOwnWork(finding)
}

/** The problems among the findings of a year, as Today groups them: members' dues are one line. */
export function problemsOf(duties: readonly DutyFinding[], today: IsoDate): TodayItem[] {
  return todayList(duties.filter(isProblem), [], today)
}

/**
 * A problem in words: duty, whom it concerns, and the sentence of the checklist. One wording, so that
 * the same problem is known again wherever it was written down.
 * @param title of the duty.
 */
export function problemText(
  { duties, message }: Pick<TodayItem, 'duties' | 'message'>,
  title: string,
  translate: (text: Text) => string,
): string {
  const [first, ...others] = duties
  const subject = others.length === 0 ? first?.subject?.name : undefined
  return [title, subject, translate(message)]
    .filter((part) => part !== undefined)
    .join('：')
    .slice(0, LONGEST)
}
