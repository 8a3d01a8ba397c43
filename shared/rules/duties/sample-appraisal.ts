import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts, MemberFact } from '../facts.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

/** An invented appraisal of 2026 for the tests of D-02 … D-09. */

type Grade = Entry<'appraisalResult'>['grade']

export const meeting = sampleActivity('2026-11-20', ['democraticAppraisal'], { id: 5 })
export const appraisal = (given: Partial<Entry<'appraisal'>> = {}) =>
  madeEntry('appraisal', { id: 3, year: 2026, ballotOn: '2026-11-20', ...given })
export const result = (
  memberId: number,
  grade: Grade,
  given: Partial<Entry<'appraisalResult'>> = {},
) => madeEntry('appraisalResult', { id: 100 + memberId, appraisalId: 3, memberId, grade, ...given })
export const probationary = (id: number) =>
  sampleMember({ id, type: 'probationary', name: `预备${id}` })
/** The first `excellent` of `count` members are excellent, the others qualified. */
export const grades = (count: number, excellent: number) =>
  Array.from({ length: count }, (_, index) =>
    result(index + 1, index < excellent ? 'excellent' : 'qualified'),
  )

interface Given {
  readonly members?: readonly MemberFact[]
  readonly entries?: Partial<BranchFacts['entries']>
  readonly activities?: BranchFacts['activities']
  readonly today?: string
  readonly year?: number
  readonly parameters?: Record<string, string | number | boolean>
}

/** What a rule finds on 25 November 2026, unless told otherwise. */
export function verdict(
  rule: string,
  { members = [], entries = {}, activities = [], ...at }: Given,
) {
  const facts = sampleBranch({
    members,
    activities,
    entries: { appraisal: [appraisal()], ...entries },
  })
  const [finding] = judge(facts, { rule, year: 2026, today: '2026-11-25', ...at }).duties
  return finding
}
