import type { IsoDate, PartialDate, Period } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { RegisterName } from '../registers/registers.ts'
import type { EntryValues } from '../registers/values.ts'
import type { Text } from '../text.ts'

/** rules.md §0.2: what stands in a period. A signal (needs a second look) is a finding of its own. */
export const dutyStatuses = ['done', 'due', 'late', 'wrong', 'notApplicable'] as const
export type DutyStatus = (typeof dutyStatuses)[number]

export type Severity = 'error' | 'warning' | 'info'

/** A record that a finding rests on; the window opens it. */
export interface Evidence {
  readonly type: 'activity' | 'member' | 'payment' | 'organization' | 'entry'
  /** Of an entry: the register that it stands in. */
  readonly register?: RegisterName
  readonly id: number
  readonly date: PartialDate | null
  readonly label: string
}

/** What one click can do about a finding. The window turns it into a form that is already filled. */
export type RemedyAction =
  | {
      readonly type: 'recordActivity'
      readonly kind: ActivityKind
      readonly period: Period
      readonly groupId: number | null
    }
  | { readonly type: 'openActivity'; readonly id: number }
  | { readonly type: 'openMember'; readonly id: number }
  /** A new entry, with what the duty already knows filled in. */
  | {
      readonly type: 'recordEntry'
      readonly register: RegisterName
      readonly values: EntryValues
    }
  | { readonly type: 'openEntry'; readonly register: RegisterName; readonly id: number }
  | { readonly type: 'recordDues' }
  | { readonly type: 'importRoster' }

export interface Remedy {
  readonly text: Text
  readonly action: RemedyAction
}

export interface Subject {
  readonly type: 'member' | 'group' | 'entry'
  readonly id: number
  readonly name: string
}

/** One duty in one period, as a rule sees it; what the rule itself says is in its data. */
export interface DutyFinding {
  readonly rule: string
  readonly organizationId: number
  readonly organization: string
  readonly subject: Subject | null
  readonly period: Period
  readonly status: DutyStatus
  readonly severity: Severity
  readonly message: Text
  readonly remedy: Remedy | null
  readonly evidence: readonly Evidence[]
  /** Code of the edition that was applied, where it may be another than that of the rule (G). */
  readonly document?: string | undefined
}

/** Something that needs a second look (需核实). A person decides; the app never calls it forgery. */
export interface SignalFinding {
  readonly signal: string
  readonly organizationId: number
  readonly organization: string
  /**
   * Stable name of what it is about, so that an explanation stays with it: `activity:12`,
   * `members:4+9` (`explain.ts` reads these), or anything else that never changes.
   */
  readonly key: string
  readonly severity: Severity
  readonly message: Text
  readonly evidence: readonly Evidence[]
  /** What a person wrote about it; such a signal stays visible but no longer counts. Rules give null. */
  readonly explained: string | null
}

/** What rules may know beside the facts. */
export interface RuleContext {
  readonly year: number
  readonly today: IsoDate
}
