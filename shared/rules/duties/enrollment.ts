import type { MemberFact } from '../facts.ts'
import type { Evidence } from '../finding.ts'
import { memberEvidence, sentence, type DutyRule } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'

/**
 * A-13 编入支部: everybody on the roster belongs to one branch only (JY 25). The ledger knows its own
 * branches; the same person is whoever has the same ID number.
 */
export const oneBranchOnly: DutyRule = (scope) => [
  standingDuty(scope, () => {
    const members = scope.branch.facts.members.filter(
      ({ status, type }) => status === 'active' && type !== null,
    )
    const known = members.filter(({ idCard }) => isTelling(idCard)).length
    if (known === 0) return { status: 'notApplicable', message: sentence('reason.noIdNumbers') }
    const twice = members.filter(({ elsewhere }) => elsewhere.length > 0)
    const [first] = twice
    const other = first?.elsewhere[0]
    if (!first || !other) {
      const message = sentence('duty.A-13.done', { known, members: members.length })
      return { status: 'done', message }
    }
    const params = { name: first.name, other: other.organization, people: twice.length }
    const message = sentence('duty.A-13.wrong', params)
    return { status: 'wrong', message, evidence: twice.flatMap(bothRecords) }
  }),
]

function isTelling(idCard: string | null): boolean {
  return idCard !== null && idCard !== '' && !idCard.includes('*')
}

/** The person here and there, side by side. */
function bothRecords(member: MemberFact): Evidence[] {
  const there = member.elsewhere.map(({ memberId, organization }): Evidence => ({
    type: 'member',
    id: memberId,
    date: null,
    label: `${member.name}（${organization}）`,
  }))
  return [memberEvidence(member), ...there]
}
