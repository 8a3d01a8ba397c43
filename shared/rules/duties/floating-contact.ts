import type { PeriodUnit } from '../../calendar.ts'
import type { DutyFinding, Evidence, Remedy, Severity } from '../finding.ts'
import { floatingMembers, type FloatingMember } from '../member-conditions.ts'
import { wordOf } from '../parameters.ts'
import { heldToday, openEntry, recordEntry } from '../remedies.ts'
import {
  duty,
  entryEvidence,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { PeriodInfo } from '../year-calendar.ts'

const contactUnits: readonly PeriodUnit[] = ['month', 'quarter']

/**
 * J-03 专人联系: every floating member has somebody who keeps in touch, and a contact on record in each
 * period of `contact.floating` (JY 33). The article speaks of villages; other branches are only told.
 * Whoever was out for a part of a period only is not asked for in it.
 */
export const floatingContact: DutyRule = (scope) => {
  const unit = wordOf(scope.parameters, 'contact.floating', contactUnits, 'quarter')
  return scope.calendar[unit].map((period) => inPeriod(scope, period))
}

function inPeriod(scope: RuleScope, period: PeriodInfo): DutyFinding {
  const base = { period: period.period, severity: severityOf(scope) }
  const floating = floatingMembers(scope, period.start, period.end)
  const reason =
    notStanding('branch', scope.branch.facts.branch, period, floating.length > 0) ??
    (floating.length === 0 ? sentence('duty.J-03.none') : null)
  if (reason) return duty(scope, { ...base, status: 'notApplicable', message: reason })
  const contacted = contactedIn(scope, period)
  const silent = floating.filter(({ member }) => !contacted.has(member.id))
  const alone = floating.filter(({ entry }) => entry === null || entry.contactName === null)
  const params = { people: floating.length, silent: silent.length, alone: alone.length }
  if (silent.length === 0 && alone.length === 0)
    return duty(scope, { ...base, status: 'done', message: sentence('duty.J-03.done', params) })
  const status = openStatus(scope, period.end)
  const what = missing(silent, alone)
  const name = (silent[0] ?? alone[0])?.member.name ?? ''
  return duty(scope, {
    ...base,
    status,
    message: sentence(`duty.J-03.${status}.${what}`, { ...params, name }),
    evidence: [...new Set([...silent, ...alone])].map(evidenceOf),
    remedy: remedyOf(scope, period, silent[0], alone[0]),
  })
}

function severityOf({ rule, branch }: RuleScope): Severity {
  const { kind } = branch.facts.branch
  return kind === 'village' || kind === 'community' ? rule.severity : 'info'
}

function missing(silent: readonly FloatingMember[], alone: readonly FloatingMember[]): string {
  if (silent.length === 0) return 'person'
  return alone.length === 0 ? 'contact' : 'both'
}

/** Members with whom somebody was in touch, by telephone or by a visit. */
function contactedIn({ branch, context }: RuleScope, { start, end }: PeriodInfo): Set<number> {
  const contacts = branch.facts.entries.care.filter(
    ({ kind, heldOn }) =>
      (kind === 'contact' || kind === 'visit') &&
      heldOn >= start &&
      heldOn <= end &&
      heldOn <= context.today,
  )
  return new Set(contacts.map(({ memberId }) => memberId))
}

function evidenceOf({ member, entry }: FloatingMember): Evidence {
  return entry
    ? entryEvidence('floating', entry, entry.leftOn, member.name)
    : memberEvidence(member)
}

/** Who looks after the member comes first: without it nobody will call. */
function remedyOf(
  { context }: RuleScope,
  period: PeriodInfo,
  silent: FloatingMember | undefined,
  alone: FloatingMember | undefined,
): Remedy | null {
  if (alone?.entry) return openEntry('floating', alone.entry.id)
  if (alone) return recordEntry('floating', { direction: 'out', memberId: alone.member.id })
  if (!silent) return null
  return recordEntry('care', {
    kind: 'contact',
    memberId: silent.member.id,
    ...heldToday(context, period),
  })
}
