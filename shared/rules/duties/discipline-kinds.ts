import { yearOf } from '../../calendar.ts'
import type { DutyFinding } from '../finding.ts'
import { concernsYear } from '../event-duty.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, type Discipline } from './disciplines.ts'

/**
 * I-01 种类: one of the five kinds, 留党察看 for one or two years (CF 8). The register takes no other
 * kind; admonition, criticism and the like are no discipline and are kept apart, which is said where
 * there is nothing else.
 */
export const disciplineKinds: DutyRule = (scope) => {
  const found = eachDiscipline(scope, (discipline, { name }) => {
    if (!concernsYear(scope, discipline.decidedOn)) return null
    const fault = kindFault(discipline)
    const params = { name, date: discipline.decidedOn, years: discipline.probationYears ?? 0 }
    return fault === null
      ? { status: 'done', message: sentence(`duty.I-01.done.${discipline.kind}`, params) }
      : { status: 'wrong', message: sentence(`duty.I-01.${fault}`, params) }
  })
  return found.map((finding) =>
    finding.status === 'notApplicable' ? withInquiries(scope, finding) : finding,
  )
}

function kindFault({ kind, probationYears, insteadOfRemoval }: Discipline): string | null {
  if (kind === 'probation')
    return probationYears === 1 || probationYears === 2 ? null : 'yearsMissing'
  if ((probationYears ?? 0) > 0) return 'yearsOfOther'
  return insteadOfRemoval === true && kind !== 'seriousWarning' ? 'insteadOfOther' : null
}

/** 谈话函询、诫勉、批评教育、通报批评 of the year, which nobody should take for a discipline. */
function withInquiries({ branch, context }: RuleScope, finding: DutyFinding): DutyFinding {
  const others = branch.facts.entries.inquiry.filter(
    ({ happenedOn }) => yearOf(happenedOn) === context.year,
  )
  if (others.length === 0) return finding
  return {
    ...finding,
    message: sentence('duty.I-01.noneButOthers', { year: context.year, others: others.length }),
    evidence: others.flatMap((inquiry) => {
      const member = branch.member(inquiry.memberId)
      return member ? [entryEvidence('inquiry', inquiry, inquiry.happenedOn, member.name)] : []
    }),
  }
}
