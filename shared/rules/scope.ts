import type { IsoDate, PartialDate, Period } from '../calendar.ts'
import type { RegisterName } from '../registers/registers.ts'
import type { Text } from '../text.ts'
import type { BranchIndex } from './branch-index.ts'
import type { ActivityFact, MemberFact } from './facts.ts'
import type {
  DutyFinding,
  DutyStatus,
  Evidence,
  Remedy,
  RuleContext,
  Severity,
  SignalFinding,
  Subject,
} from './finding.ts'
import type { Holidays } from './holidays.ts'
import type { ParameterValues, RuleData } from './rule-data.ts'
import type { CountWorkingDays } from './working-days.ts'
import type { YearCalendar } from './year-calendar.ts'

/** Everything that one rule may look at for one branch. */
export interface RuleScope {
  readonly rule: RuleData
  readonly branch: BranchIndex
  readonly calendar: YearCalendar
  readonly parameters: ParameterValues
  readonly holidays: Holidays
  readonly workingDays: CountWorkingDays
  readonly context: RuleContext
}

export type DutyRule = (scope: RuleScope) => readonly DutyFinding[]
export type SignalRule = (scope: RuleScope) => readonly SignalFinding[]

interface DutyParts {
  readonly period: Period
  readonly status: DutyStatus
  readonly message: Text
  readonly subject?: Subject | null
  /** Where it differs from the severity of the rule. */
  readonly severity?: Severity
  readonly remedy?: Remedy | null
  readonly evidence?: readonly Evidence[]
  /** Code of the edition that was applied, where the rule has an earlier one. */
  readonly document?: string | undefined
}

const NO_EVIDENCE: readonly Evidence[] = []

/** A sentence of `resources/locales/<language>/rules/`. */
export function sentence(key: string, params?: Text['params']): Text {
  return params ? { key: `rules:${key}`, params } : { key: `rules:${key}` }
}

/** A finding of the rule in scope about the branch in scope. */
export function duty({ rule, branch }: RuleScope, parts: DutyParts): DutyFinding {
  return {
    rule: rule.id,
    organizationId: branch.facts.branch.id,
    organization: branch.facts.branch.name,
    subject: parts.subject ?? null,
    period: parts.period,
    status: parts.status,
    severity: parts.severity ?? rule.severity,
    message: parts.message,
    remedy: parts.remedy ?? null,
    evidence: parts.evidence ?? NO_EVIDENCE,
    ...(parts.document !== undefined && { document: parts.document }),
  }
}

/** What is missing is due until the last day for it, and late from the day after. */
export function openStatus({ context }: RuleScope, deadline: IsoDate): 'due' | 'late' {
  return context.today <= deadline ? 'due' : 'late'
}

/** A signal of the rule in scope; `key` names what it is about, for good. */
export function signal(
  { rule, branch }: RuleScope,
  key: string,
  message: Text,
  evidence: readonly Evidence[],
): SignalFinding {
  const { id: organizationId, name: organization } = branch.facts.branch
  return {
    signal: rule.id,
    organizationId,
    organization,
    key,
    severity: rule.severity,
    message,
    evidence,
    explained: null,
  }
}

export function activityEvidence({ id, heldOn, name }: ActivityFact): Evidence {
  return { type: 'activity', id, date: heldOn, label: name ?? heldOn }
}

export function memberEvidence({ id, name }: MemberFact): Evidence {
  return { type: 'member', id, date: null, label: name }
}

/** An entry of a register as evidence; `label` says what it is, as people know it. */
export function entryEvidence(
  register: RegisterName,
  { id }: { readonly id: number },
  date: PartialDate | null,
  label: string,
): Evidence {
  return { type: 'entry', register, id, date, label }
}
