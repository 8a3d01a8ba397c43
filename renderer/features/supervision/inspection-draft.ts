import { addMonths, isFullDate, yearOf, type IsoDate } from '../../../shared/calendar.ts'
import type { InspectionToRecord } from '../../../shared/contract/supervision.ts'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { keptState } from '../../ui/kept-state.tsx'
import { typedDay } from '../../ui/typed-moment.ts'

/** What a person has written down of a visit, and not saved yet. */
export interface InspectionDraft {
  readonly inspectedOn: string
  readonly inspector: string
  readonly found: string
  /** Problems of the checklist that were ticked, in their words. */
  readonly ticked: readonly string[]
  /** Others, one a line. */
  readonly more: string
  readonly deadlineOn: string
}

/** By the number of the branch. */
const kept = keptState<Readonly<Record<number, InspectionDraft>>>({})
export const InspectionDraftsProvider = kept.Provider
export const useInspectionDrafts = kept.useKept

/** A visit today, or on the planned day where that has passed; a month to put things right. */
export function draftOf({ plannedOn, inspector }: RoundLine, today: IsoDate): InspectionDraft {
  const inspectedOn = plannedOn !== null && plannedOn < today ? plannedOn : today
  return {
    inspectedOn,
    inspector: inspector ?? '',
    found: '',
    ticked: [],
    more: '',
    deadlineOn: addMonths(today, 1),
  }
}

/** Problems as they go into the register: those that were ticked, then the lines; each once. */
export function problemsOfDraft({ ticked, more }: InspectionDraft): string[] {
  const lines = more.split('\n').map((line) => line.trim())
  return [...new Set([...ticked, ...lines])].filter((line) => line !== '')
}

/** What is saved; null: a day is missing, or the deadline comes before the visit. */
export function inspectionOf(
  draft: InspectionDraft,
  organizationId: number,
  today: IsoDate,
): InspectionToRecord | null {
  const read = (text: string): string | null => typedDay(text, yearOf(today))
  const [inspectedOn, deadlineOn] = [read(draft.inspectedOn), read(draft.deadlineOn)]
  if (inspectedOn === null || deadlineOn === null || deadlineOn < inspectedOn) return null
  if (!isFullDate(inspectedOn) || !isFullDate(deadlineOn)) return null
  return {
    organizationId,
    inspectedOn,
    deadlineOn,
    inspector: draft.inspector.trim() || null,
    found: draft.found,
    problems: problemsOfDraft(draft),
  }
}
