import type { PartialDate } from '../../calendar.ts'
import type { RegisterName } from '../../registers/registers.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type RuleScope } from '../scope.ts'

interface PersonEntry {
  readonly id: number
  readonly memberId: number
}

/** Entries of one register that are about persons; `dateOf` is the day that an entry is known by. */
interface Cases<T extends PersonEntry> {
  readonly register: RegisterName
  readonly entries: readonly T[]
  readonly dateOf: (entry: T) => PartialDate | null
}

/**
 * Duties that come with cases of persons, one finding a case: a discipline, a disposition, somebody
 * lost. Every finding names the person and rests on the entry; what is open or wrong is put right in
 * it. A judge that gives null passes a case over; so is an entry about somebody who is not known.
 * Without a case the sentence `duty.<rule>.none` says that nothing is asked.
 */
export function personCases<T extends PersonEntry>(
  scope: RuleScope,
  { register, entries, dateOf }: Cases<T>,
  judge: (entry: T, member: MemberFact) => EventVerdict | null,
): DutyFinding[] {
  const { year } = scope.context
  return eventDuties(
    scope,
    entries,
    (entry) => {
      const member = scope.branch.member(entry.memberId)
      const verdict = member ? judge(entry, member) : null
      if (!member || !verdict) return null
      const { evidence = [], ...rest } = verdict
      return {
        subject: { type: 'entry', id: entry.id, name: member.name },
        evidence: [entryEvidence(register, entry, dateOf(entry), member.name), ...evidence],
        remedy: verdict.status === 'done' ? null : openEntry(register, entry.id),
        ...rest,
      }
    },
    sentence(`duty.${scope.rule.id}.none`, { year }),
  )
}
