import { dayNumber } from '../../calendar.ts'
import type { ClockTurnFact, EditFact } from '../facts.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** Changes within so many days are how people correct their slips. */
const EDIT_DAYS = 7

/**
 * S-30: days, head counts or votes of a record were changed long after it was written, or the clock
 * of the computer went back. Whether the chain of the audit log holds, `verify` tells: that takes
 * reading all of it.
 */
export const changedLater: SignalRule = (scope) => [
  ...lateEdits(scope),
  ...scope.branch.facts.clockTurns.map((turn) => turnSignal(scope, turn)),
]

/** One signal a record, with its last change; more changes of it say nothing new. */
function lateEdits(scope: RuleScope): SignalFinding[] {
  const most = numberOf(scope.parameters, 'edit.days', EDIT_DAYS)
  const late = scope.branch.facts.edits.filter((edit) => daysOf(edit) > most)
  const byRecord = Map.groupBy(late, ({ record, id }) => `${record}:${id}`)
  return [...byRecord].flatMap(([key, edits]) => {
    const last = edits.at(-1)
    if (!last) return []
    const params = {
      label: last.label,
      written: last.createdAt.slice(0, 10),
      edited: last.editedAt.slice(0, 10),
      days: daysOf(last),
      values: last.values,
    }
    const message = sentence(`signal.S-30.${last.record}`, params)
    return [signal(scope, `${key}:edited`, message, [evidenceOf(last)])]
  })
}

function daysOf({ createdAt, editedAt }: EditFact): number {
  return dayNumber(editedAt.slice(0, 10)) - dayNumber(createdAt.slice(0, 10))
}

function evidenceOf({ record, id, date, label }: EditFact): Evidence {
  if (record === 'activity') return { type: 'activity', id, date, label }
  return { type: 'entry', register: record, id, date, label }
}

function turnSignal(scope: RuleScope, { auditId, previousAt, at }: ClockTurnFact): SignalFinding {
  const { id, name } = scope.branch.facts.branch
  const params = { from: readable(previousAt), to: readable(at) }
  const evidence = { type: 'organization', id, date: at.slice(0, 10), label: name } as const
  return signal(scope, `audit:${auditId}:clock`, sentence('signal.S-30.clock', params), [evidence])
}

/** `2026-05-06 09:30` of a local moment. */
function readable(moment: string): string {
  return moment.slice(0, 16).replace('T', ' ')
}
