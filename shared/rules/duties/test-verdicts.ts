import type { BranchFacts } from '../facts.ts'
import { inChinese, judge, type Judging } from '../test-judge.ts'

/** What a rule says of a branch: status, severity and which sentence, `late error due.contact`. */
export function verdicts(facts: BranchFacts, judging: Judging): string[] {
  return judge(facts, judging).duties.map(
    ({ status, severity, message }) =>
      `${status} ${severity} ${message.key.split('.').slice(2).join('.')}`,
  )
}

/** The same in words, as a Chinese reader sees it. */
export function said(facts: BranchFacts, judging: Judging): string[] {
  return judge(facts, judging).duties.map(({ message }) => inChinese(message))
}
