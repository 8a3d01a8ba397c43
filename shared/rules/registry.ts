import { branchSize, committeeSetup } from './duties/branch-setup.ts'
import { duesArrears } from './duties/dues-arrears.ts'
import { duesInFull, duesMonthly } from './duties/dues.ts'
import {
  committeeMeeting,
  generalMeeting,
  groupMeeting,
  partyLecture,
  themeDay,
} from './duties/meetings.ts'
import { democraticAppraisal, organizationalLife } from './duties/yearly.ts'
import type { DutyRule, SignalRule } from './scope.ts'
import { checkDigit, identityConflict } from './signals/identity.ts'
import { headcountConflict, impossibleTime } from './signals/meetings.ts'

/** What each rule of `resources/rules/duties.json` computes, by its id in rules.md. */
export const dutyRules: ReadonlyMap<string, DutyRule> = new Map([
  ['A-02', branchSize],
  ['A-04', committeeSetup],
  ['B-01', generalMeeting],
  ['B-02', committeeMeeting],
  ['B-03', groupMeeting],
  ['B-04', partyLecture],
  ['B-06', themeDay],
  ['C-01', organizationalLife],
  ['D-01', democraticAppraisal],
  ['F-01', duesInFull],
  ['F-02', duesMonthly],
  ['F-05', duesArrears],
])

/** What each signal of `resources/rules/signals.json` looks for. */
export const signalRules: ReadonlyMap<string, SignalRule> = new Map([
  ['S-01', checkDigit],
  ['S-02', identityConflict],
  ['S-08', headcountConflict],
  ['S-12', impossibleTime],
])
