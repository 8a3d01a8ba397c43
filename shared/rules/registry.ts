import { admissionDuties } from './registry/admission.ts'
import { committeeDuties } from './registry/committee.ts'
import { disciplineDuties } from './registry/discipline.ts'
import { duesDuties } from './registry/dues.ts'
import { educationDuties } from './registry/education.ts'
import { electionsDuties } from './registry/elections.ts'
import { ledgerSignals } from './registry/ledger-signals.ts'
import { lifeDuties } from './registry/life.ts'
import { meetingSignals } from './registry/meeting-signals.ts'
import { meetingsDuties } from './registry/meetings.ts'
import { membershipDuties } from './registry/membership.ts'
import { peopleSignals } from './registry/people-signals.ts'
import { rectificationDuties } from './registry/rectification.ts'
import { setupDuties } from './registry/setup.ts'
import { textSignals } from './registry/text-signals.ts'
import { traceSignals } from './registry/trace-signals.ts'
import { villageDuties } from './registry/village.ts'
import type { DutyRule, SignalRule } from './scope.ts'

/** What each rule of `resources/rules/duties/` computes, by its id in rules.md. */
export const dutyRules: ReadonlyMap<string, DutyRule> = new Map([
  ...setupDuties,
  ...meetingsDuties,
  ...lifeDuties,
  ...duesDuties,
  ...admissionDuties,
  ...electionsDuties,
  ...disciplineDuties,
  ...membershipDuties,
  ...educationDuties,
  ...villageDuties,
  ...rectificationDuties,
  ...committeeDuties,
])

/** What each signal of `resources/rules/signals/` looks for. */
export const signalRules: ReadonlyMap<string, SignalRule> = new Map([
  ...peopleSignals,
  ...meetingSignals,
  ...textSignals,
  ...traceSignals,
  ...ledgerSignals,
])
