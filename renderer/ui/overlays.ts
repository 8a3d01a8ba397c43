import { createContext, useContext } from 'react'
import { unwrap } from '../../shared/assert.ts'
import type { IsoDate, Period } from '../../shared/calendar.ts'
import type { ActivityKind } from '../../shared/domain/kinds.ts'
import type { RegisterName } from '../../shared/registers/registers.ts'
import type { EntryValues } from '../../shared/registers/values.ts'
import type { DutyFinding, SignalFinding } from '../../shared/rules/finding.ts'

/** What a record form starts with where a duty, a plan or a day of the calendar asked for it. */
export interface RecordPrefill {
  readonly kind: ActivityKind | null
  /** The period of a duty; null: none asked. */
  readonly period: Period | null
  readonly day: IsoDate | null
  readonly organizationId: number
  readonly groupId: number | null
}

/** What the form of a new entry starts with. */
export interface EntryPrefill {
  readonly register: RegisterName
  readonly organizationId: number
  readonly values: EntryValues
  /** Whether a duty asked for it, and not a person who pressed “add”. */
  readonly asked: boolean
}

/** One entry of a register. */
export interface EntryName {
  readonly register: RegisterName
  readonly id: number
}

/** A duty in a period, or something that needs a second look. */
export interface FindingsSubject {
  readonly rule: string
  readonly period: Period | null
  readonly duties: readonly DutyFinding[]
  readonly signal: SignalFinding | null
}

/** Drawers that any screen can open over itself. */
export interface Overlays {
  readonly openFindings: (subject: FindingsSubject) => void
  readonly openMember: (id: number) => void
  readonly openActivity: (id: number) => void
  /** A form for a new entry of a register, with what a duty already knows. */
  readonly recordEntry: (prefill: EntryPrefill) => void
  readonly openEntry: (entry: EntryName) => void
  /** Null: an empty form, or the draft that was left. */
  readonly recordActivity: (prefill: RecordPrefill | null) => void
  /** The form of a record that is there. */
  readonly changeActivity: (id: number) => void
}

export const OverlaysContext = createContext<Overlays | null>(null)

/** Opens drawers over the present screen. */
export function useOverlays(): Overlays {
  return unwrap(useContext(OverlaysContext), 'the shell provides it around all screens')
}
