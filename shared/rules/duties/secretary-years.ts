import { addMonths, earliest, latest, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import { openMember, recordEntry } from '../remedies.ts'
import { entryEvidence, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'

/** ZB 23: a secretary generally has been a full member for a year. */
const MONTHS_LEAST = 12

/** A-10 书记党龄: counted from the day of becoming a full member to that of taking office (ZB 23). */
export const secretaryYears: DutyRule = (scope) => {
  const secretaries = scope.branch.facts.entries.post.filter(({ office }) => office === 'secretary')
  if (secretaries.length > 0)
    return eventDuties(
      scope,
      secretaries,
      (post) => verdictOf(scope, post),
      sentence('duty.A-10.none'),
    )
  const message = sentence('duty.A-10.noPosts')
  const remedy = recordEntry('post', { office: 'secretary' })
  return [yearFinding(scope, { status: 'notApplicable', message, remedy })]
}

function verdictOf({ branch, context }: RuleScope, post: Entry<'post'>): EventVerdict | null {
  const { year, today } = context
  const { startedOn, endedOn } = post
  if (yearOf(startedOn) > year || yearOf(endedOn ?? today) < year) return null
  const member = branch.member(post.memberId)
  if (!member) return null
  const { name, type, fullMemberDate: since } = member
  const base = {
    subject: { type: 'member', id: member.id, name } as const,
    evidence: [entryEvidence('post', post, startedOn, name), memberEvidence(member)],
  }
  const params = { name, date: startedOn }
  if (since === null && type === 'probationary') {
    const message = sentence('duty.A-10.probationary', params)
    return { ...base, status: 'wrong', message, remedy: openMember(member.id) }
  }
  if (since === null) {
    const message = sentence('duty.A-10.due', params)
    return { ...base, status: 'due', message, remedy: openMember(member.id) }
  }
  // Dates that are not exact are read in favour of the secretary.
  const isLong = addMonths(earliest(since), MONTHS_LEAST) <= latest(startedOn)
  const message = sentence(`duty.A-10.${isLong ? 'done' : 'wrong'}`, { ...params, since })
  if (isLong) return { ...base, status: 'done', message }
  return { ...base, status: 'wrong', message, remedy: openMember(member.id) }
}
