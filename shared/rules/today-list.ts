import { monthOf, periodEnd, periodStart, yearOf, type IsoDate, type Period } from '../calendar.ts'
import type { Text } from '../text.ts'
import { isOpen } from './explain.ts'
import type { DutyFinding, Evidence, Remedy, Severity, SignalFinding } from './finding.ts'
import { recordDues, openActivity, openEntry, openMember } from './remedies.ts'
import { sentence } from './scope.ts'

/** In the order in which they stand in the list. */
export const todaySections = ['late', 'due', 'wrong', 'suspect'] as const
export type TodaySection = (typeof todaySections)[number]

export interface TodayItem {
  readonly section: TodaySection
  /** Id of the rule or of the signal. */
  readonly rule: string
  readonly organizationId: number
  readonly organization: string
  /** Null for signals; the year for a line about several of its months. */
  readonly period: Period | null
  readonly severity: Severity
  readonly message: Text
  readonly remedy: Remedy | null
  /** Findings behind the line: one, or those of many members; empty for signals. */
  readonly duties: readonly DutyFinding[]
  readonly signal: SignalFinding | null
}

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/**
 * What a secretary sees first: overdue duties, then those whose period runs today, then records
 * with errors, then what needs a second look. Members' dues make one line a rule and period; what
 * nobody paid at all is said once, by F-01, and not again by F-02, and months that are over and
 * unpaid stand in one line however many they are.
 */
export function todayList(
  duties: readonly DutyFinding[],
  signals: readonly SignalFinding[],
  today: IsoDate,
): TodayItem[] {
  const pending = duties.flatMap((finding) => {
    const section = sectionOf(finding, today)
    return section ? [{ section, finding }] : []
  })
  const unpaid = new Set(
    pending.filter(({ finding }) => finding.rule === 'F-01').map(({ finding }) => lineOf(finding)),
  )
  const isRepeated = (finding: DutyFinding) =>
    isStillPayable(finding) ||
    // I-10 is C-06 in the table of discipline (rules.md): one line says it.
    finding.rule === 'I-10' ||
    (finding.rule === 'F-02' &&
      finding.evidence.length === 0 &&
      unpaid.has(lineOf(finding, 'F-01')))
  const lines = Map.groupBy(
    pending.filter(({ finding }) => !isRepeated(finding)),
    ({ section, finding }) => `${section} ${groupOf(finding)}`,
  )
  const items = [...lines.values()].flatMap((line) => {
    const [first, ...others] = line.toSorted((a, b) => byPeriod(a.finding, b.finding))
    if (!first) return []
    return [dutyItem(first.section, [first.finding, ...others.map(({ finding }) => finding)])]
  })
  return [...items.toSorted(byUrgency), ...signals.filter(isOpen).map(signalItem)]
}

function sectionOf({ status, period }: DutyFinding, today: IsoDate): TodaySection | null {
  if (status === 'late' || status === 'wrong') return status
  return status === 'due' && periodStart(period) <= today ? 'due' : null
}

/** One finding among all: rule, branch, subject and period. */
function lineOf(finding: DutyFinding, rule = finding.rule): string {
  const { organizationId, subject, period, status } = finding
  return `${rule} ${organizationId} ${subject?.type} ${subject?.id} ${period} ${status}`
}

/** Dues ask the same of every member, so that their findings are told in one line. */
const ofMembers = new Set(['F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-11', 'F-12', 'F-20'])

function isOfMembers({ rule, subject }: DutyFinding): boolean {
  return subject?.type === 'member' && ofMembers.has(rule)
}

function groupOf(finding: DutyFinding): string {
  if (!isOfMembers(finding)) return lineOf(finding)
  const { rule, organizationId, period, severity } = finding
  return `${rule} ${organizationId} ${isArrears(finding) ? 'unpaid' : period} ${severity}`
}

/** Months that are over and for which no payment is known at all. */
function isArrears({ rule, status, evidence }: DutyFinding): boolean {
  return (rule === 'F-01' || rule === 'F-02') && status === 'late' && evidence.length === 0
}

/** F-03 names the last day for months that F-01 already has among the late ones. */
function isStillPayable({ rule, status }: DutyFinding): boolean {
  return rule === 'F-03' && status === 'due'
}

function dutyItem(
  section: TodaySection,
  findings: readonly [DutyFinding, ...DutyFinding[]],
): TodayItem {
  const [first] = findings
  const { rule, organizationId, organization, severity } = first
  const isMerged = isOfMembers(first)
  const people = new Set(findings.map(({ subject }) => subject?.id)).size
  const months = new Set(findings.map(({ period }) => period)).size
  return {
    section,
    rule,
    organizationId,
    organization,
    period: months > 1 ? first.period.slice(0, 4) : first.period,
    severity,
    message: isMerged ? membersMessage(section, findings, { people, months }) : first.message,
    remedy: isMerged && people > 1 ? recordDues : first.remedy,
    duties: findings,
    signal: null,
  }
}

interface Counted {
  readonly people: number
  readonly months: number
}

/** What a line about members says; `findings` are in order of their periods. */
function membersMessage(
  section: TodaySection,
  findings: readonly [DutyFinding, ...DutyFinding[]],
  { people, months }: Counted,
): Text {
  const [{ rule, period, severity, subject }] = findings
  if (rule === 'F-05') return sentence(`today.F-05.${severity}`, { people })
  if (months === 1)
    return sentence(`today.${rule}.${section}`, { month: monthOf(period) ?? period, people })
  const last = findings.at(-1)?.period ?? period
  const span = {
    year: yearOf(period),
    from: Number(period.slice(5)),
    to: Number(last.slice(5)),
    months,
  }
  return people === 1
    ? sentence(`today.${rule}.lateMonthsOne`, { ...span, name: subject?.name ?? '' })
    : sentence(`today.${rule}.lateMonths`, { ...span, people })
}

function signalItem(found: SignalFinding): TodayItem {
  const { signal: rule, organizationId, organization, severity, message, evidence } = found
  const [first] = evidence
  return {
    section: 'suspect',
    rule,
    organizationId,
    organization,
    period: null,
    severity,
    message,
    remedy: first ? remedyOf(first) : null,
    duties: [],
    signal: found,
  }
}

/** Signals rest on activities, members and entries; the first of them is where to look. */
function remedyOf({ type, id, register }: Evidence): Remedy | null {
  if (type === 'entry') return register ? openEntry(register, id) : null
  if (type === 'activity') return openActivity(id)
  return type === 'member' ? openMember(id) : null
}

/** Section, then the period that ends first, then severity, then rule. */
function byUrgency(a: TodayItem, b: TodayItem): number {
  const section = todaySections.indexOf(a.section) - todaySections.indexOf(b.section)
  if (section !== 0) return section
  const ends = [firstEnd(a), firstEnd(b)] as const
  if (ends[0] !== ends[1]) return ends[0] < ends[1] ? -1 : 1
  return WEIGHT[a.severity] - WEIGHT[b.severity] || (a.rule < b.rule ? -1 : 1)
}

/** Where a line is about several months, the first of them is how long it has waited. */
function firstEnd({ duties, period }: TodayItem): IsoDate {
  return periodEnd(duties[0]?.period ?? period ?? '')
}

/** Keeps the order of the members within a period. */
function byPeriod(a: DutyFinding, b: DutyFinding): number {
  if (a.period === b.period) return 0
  return a.period < b.period ? -1 : 1
}
