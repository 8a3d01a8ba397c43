import type { Period } from '../../../shared/calendar.ts'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { isOpen } from '../../../shared/rules/explain.ts'
import type { DutyFinding, SignalFinding } from '../../../shared/rules/finding.ts'
import type { Text } from '../../../shared/text.ts'
import type { Mark } from '../../../shared/rules/marks.ts'

/** One line of the checklist: a duty in a period, the same duty of many members, or a signal. */
export interface ChecklistLine {
  readonly key: string
  readonly mark: Mark
  readonly rule: string
  readonly organization: string
  readonly period: Period | null
  /** Name of the group, the entry or the only member; null: the branch, or several members. */
  readonly subject: string | null
  /** How many members the line stands for; 0 for duties that are not of members. */
  readonly people: number
  readonly message: Text
  readonly duties: readonly DutyFinding[]
  readonly signal: SignalFinding | null
}

/** What a person must act on comes first. */
const urgency: readonly Mark[] = [
  'late',
  'wrong',
  'due',
  'suspect',
  'done',
  'notApplicable',
  'explained',
]

export function compareUrgency(a: ChecklistLine, b: ChecklistLine): number {
  return urgency.indexOf(a.mark) - urgency.indexOf(b.mark)
}

/** The lines of a checklist, most urgent first; members of one status are one line. */
export function checklistLines({ duties, signals }: Checklist): ChecklistLine[] {
  const groups = Map.groupBy(duties, keyOf)
  const lines = [...groups].flatMap(([key, findings]) => {
    const [first] = findings
    return first ? [dutyLine(key, first, findings)] : []
  })
  return [...lines, ...signals.map(signalLine)].toSorted(compareUrgency)
}

function keyOf({ rule, organizationId, subject, period, status }: DutyFinding): string {
  // Members share a line; a group and an entry of a register have each their own.
  const about = subject?.type === 'member' ? 'members' : `${subject?.type}:${subject?.id}`
  return [rule, organizationId, about, period, status].join(' ')
}

function dutyLine(key: string, first: DutyFinding, duties: readonly DutyFinding[]): ChecklistLine {
  const ofMembers = first.subject?.type === 'member'
  return {
    key,
    mark: first.status,
    rule: first.rule,
    organization: first.organization,
    period: first.period,
    subject: duties.length > 1 ? null : (first.subject?.name ?? null),
    people: ofMembers ? duties.length : 0,
    message: first.message,
    duties,
    signal: null,
  }
}

function signalLine(signal: SignalFinding): ChecklistLine {
  return {
    key: `${signal.signal} ${signal.organizationId} ${signal.key}`,
    mark: isOpen(signal) ? 'suspect' : 'explained',
    rule: signal.signal,
    organization: signal.organization,
    period: null,
    subject: null,
    people: 0,
    message: signal.message,
    duties: [],
    signal,
  }
}

/** What is chosen above the list; null: no restriction. */
export interface ChecklistFilter {
  /** Null: all but those that do not apply, which are many and want nothing done. */
  readonly mark: string | null
  /** The area by its letter. */
  readonly area: string | null
  readonly rule: string | null
  readonly text: string
}

export const noChecklistFilter: ChecklistFilter = {
  mark: null,
  area: null,
  rule: null,
  text: '',
}

/** Lines that match every chosen filter; `wordsOf` gives what a person reads in a line. */
export function filterLines(
  lines: readonly ChecklistLine[],
  { mark, area, rule, text }: ChecklistFilter,
  wordsOf: (line: ChecklistLine) => string,
): ChecklistLine[] {
  const wanted = text.trim().toLowerCase()
  return lines.filter(
    (line) =>
      (mark === null ? line.mark !== 'notApplicable' : line.mark === mark) &&
      (area === null || line.rule.startsWith(area)) &&
      (rule === null || line.rule === rule) &&
      (wanted === '' || wordsOf(line).toLowerCase().includes(wanted)),
  )
}
