import { addMonths, earliest, isCertainlyBefore, latest, yearOf } from '../../calendar.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import {
  activityEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { paymentEvidence } from '../duties/dues.ts'
import { hadNotLeft } from '../was-here.ts'
import { activitiesOfYear } from './records-of-year.ts'

/** Probation lasts a year, and half a year more where it is prolonged or put off (G-22, G-26). */
const PROBATION_MONTHS = 12
const LATEST_MONTHS = 18
/** For those who joined earlier nobody compared what probation was asked of them; they are left out. */
const PROBATION_SINCE = '1978-01-01'

/** S-04☆: full member before the year of probation was over, or long after it without a record why. */
export const probationLength: SignalRule = (scope) =>
  scope.branch.facts.members.flatMap((member) => {
    const { joinDate, fullMemberDate, name, id } = member
    if (joinDate === null || fullMemberDate === null) return []
    const what = probationFault(joinDate, fullMemberDate)
    if (what === null) return []
    const message = sentence(`signal.S-04.${what}`, { name, joinDate, fullMemberDate })
    return [signal(scope, `member:${id}:${what}`, message, [memberEvidence(member)])]
  })

/** Dates that are known to the month or year only are given the benefit of the doubt. */
function probationFault(joinDate: string, fullMemberDate: string): 'early' | 'late' | null {
  if (earliest(joinDate) < PROBATION_SINCE) return null
  if (latest(fullMemberDate) < addMonths(earliest(joinDate), PROBATION_MONTHS)) return 'early'
  return earliest(fullMemberDate) > addMonths(latest(joinDate), LATEST_MONTHS) ? 'late' : null
}

/** S-05☆: somebody named in a meeting, or paying, who was not yet or no longer a member here. */
export const nonMembers: SignalRule = (scope) => [...attending(scope), ...paying(scope)]

/** Lectures and theme days are open to those who want to join; the other meetings name members. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['partyLecture', 'themeDay', 'other'])

type Outside = 'notYetMember' | 'deceased' | 'gone'

function attending(scope: RuleScope): SignalFinding[] {
  const members = new Map(scope.branch.facts.members.map((member) => [member.id, member]))
  return activitiesOfYear(scope).flatMap((activity) =>
    activity.attendance.flatMap(({ memberId, state }) => {
      const member = members.get(memberId)
      const outside = member && state !== 'exempt' ? outsideAt(member, activity) : null
      if (!member || outside === null) return []
      const params = { name: member.name, date: activity.heldOn, since: sinceOf(member, outside) }
      const message = sentence(`signal.S-05.attended.${outside}`, params)
      const evidence = [activityEvidence(activity), memberEvidence(member)]
      return [signal(scope, `activity:${activity.id}:member:${memberId}`, message, evidence)]
    }),
  )
}

function outsideAt(member: MemberFact, { heldOn, kinds }: ActivityFact): Outside | null {
  const { joinDate } = member
  const isOpen = kinds.every((kind) => OPEN_KINDS.has(kind))
  if (!isOpen && joinDate !== null && isCertainlyBefore(heldOn, joinDate)) return 'notYetMember'
  return goneBefore(member, heldOn)
}

/** Whether somebody had certainly left before a day or month, and how. */
function goneBefore(member: MemberFact, date: string): Outside | null {
  if (hadNotLeft(member, date, 'possibly')) return null
  return member.status === 'deceased' ? 'deceased' : 'gone'
}

function sinceOf({ joinDate, leftOn }: MemberFact, outside: Outside): string {
  return (outside === 'notYetMember' ? joinDate : leftOn) ?? ''
}

/** One signal a member and year: dues for months before joining or after leaving (F-06, F-20). */
function paying(scope: RuleScope): SignalFinding[] {
  const { members, payments } = scope.branch.facts
  const { year } = scope.context
  const ofYear = payments.filter(({ month, amountFen }) => yearOf(month) === year && amountFen > 0)
  const byMember = Map.groupBy(ofYear, ({ memberId }) => memberId)
  return members.flatMap((member) => {
    const own = byMember.get(member.id) ?? []
    return (['notYetMember', 'deceased', 'gone'] as const).flatMap((outside) => {
      const odd = own.filter(({ month }) => outsideIn(member, month) === outside)
      const [first] = odd
      if (!first) return []
      const { id, name } = member
      const params = {
        name,
        month: first.month,
        since: sinceOf(member, outside),
        times: odd.length,
      }
      const message = sentence(`signal.S-05.paid.${outside}`, params)
      const evidence = [memberEvidence(member), ...odd.map(paymentEvidence)]
      return [signal(scope, `member:${id}:${outside}:${year}`, message, evidence)]
    })
  })
}

function outsideIn(member: MemberFact, month: string): Outside | null {
  const { joinDate } = member
  const isEarly = joinDate !== null && isCertainlyBefore(month, joinDate)
  return isEarly ? 'notYetMember' : goneBefore(member, month)
}
