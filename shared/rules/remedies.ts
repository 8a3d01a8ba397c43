import type { IsoDate, Period } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { RegisterName } from '../registers/registers.ts'
import type { EntryValues } from '../registers/values.ts'
import type { Remedy, RuleContext } from './finding.ts'
import { sentence } from './scope.ts'
import type { PeriodInfo } from './year-calendar.ts'

/** What a person can do about a finding with one click; one place, so that wording stays one. */

export function recordActivity(
  kind: ActivityKind,
  period: Period,
  groupId: number | null = null,
): Remedy {
  return {
    text: sentence(`remedy.record.${kind}`),
    action: { type: 'recordActivity', kind, period, groupId },
  }
}

export function openActivity(id: number): Remedy {
  return { text: sentence('remedy.openActivity'), action: { type: 'openActivity', id } }
}

export function openMember(id: number): Remedy {
  return { text: sentence('remedy.openMember'), action: { type: 'openMember', id } }
}

/** The day of a new entry: today, where it lies in the period; most people write down what is new. */
export function heldToday(
  { today }: Pick<RuleContext, 'today'>,
  { start, end }: Pick<PeriodInfo, 'start' | 'end'>,
): { readonly heldOn?: IsoDate } {
  return today >= start && today <= end ? { heldOn: today } : {}
}

/** A new entry of a register; `values` are what the duty already knows. */
export function recordEntry(register: RegisterName, values: EntryValues = {}): Remedy {
  return {
    text: sentence(`remedy.recordEntry.${register}`),
    action: { type: 'recordEntry', register, values },
  }
}

export function openEntry(register: RegisterName, id: number): Remedy {
  return { text: sentence('remedy.openEntry'), action: { type: 'openEntry', register, id } }
}

/** Hundreds of thousands of findings share these two. */
export const recordDues: Remedy = {
  text: sentence('remedy.recordDues'),
  action: { type: 'recordDues' },
}

export const importRoster: Remedy = {
  text: sentence('remedy.importRoster'),
  action: { type: 'importRoster' },
}
