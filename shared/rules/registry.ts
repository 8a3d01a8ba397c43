import { attendanceRate } from './duties/attendance-rate.ts'
import { branchSize, committeeSetup } from './duties/branch-setup.ts'
import { duesArrears } from './duties/dues-arrears.ts'
import { duesCap, yearlyAssessment } from './duties/dues-assessed.ts'
import { duesFromJoining, noDuesAfterLeaving } from './duties/dues-membership.ts'
import { backPayments, prepayments } from './duties/dues-timing.ts'
import { duesInFull, duesMonthly } from './duties/dues.ts'
import { oneBranchOnly } from './duties/enrollment.ts'
import { partyGroups } from './duties/groups.ts'
import { chairing } from './duties/hosting.ts'
import { lifeMeetingSeason } from './duties/life-meeting-season.ts'
import {
  committeeMeeting,
  generalMeeting,
  groupMeeting,
  partyLecture,
  themeDay,
} from './duties/meetings.ts'
import { committeeOffices } from './duties/offices.ts'
import { fixedDay } from './duties/theme-day.ts'
import { democraticAppraisal, organizationalLife } from './duties/yearly.ts'
import type { DutyRule, SignalRule } from './scope.ts'
import { oddReceipts, taxedByBand } from './signals/dues.ts'
import { checkDigit, identityConflict } from './signals/identity.ts'
import { alikeText, sameText } from './signals/likeness.ts'
import { headcountConflict, impossibleTime } from './signals/meetings.ts'
import { nonMembers, probationaryOffice, probationLength } from './signals/membership.ts'
import { absentOfficer, floatingPresent, nobodyEverMissing } from './signals/presence.ts'
import { crowdedDay, onHoliday, overlappingEvents } from './signals/schedule.ts'
import { writtenAtYearEnd, writtenBefore, writtenLate, writtenTogether } from './signals/traces.ts'

/** What each rule of `resources/rules/duties.json` computes, by its id in rules.md. */
export const dutyRules: ReadonlyMap<string, DutyRule> = new Map([
  ['A-02', branchSize],
  ['A-04', committeeSetup],
  ['A-05', committeeOffices],
  ['A-12', partyGroups],
  ['A-13', oneBranchOnly],
  ['B-01', generalMeeting],
  ['B-02', committeeMeeting],
  ['B-03', groupMeeting],
  ['B-04', partyLecture],
  ['B-06', themeDay],
  ['B-07', fixedDay],
  ['B-12', chairing],
  ['B-16', attendanceRate],
  ['C-01', organizationalLife],
  ['C-02', lifeMeetingSeason],
  ['D-01', democraticAppraisal],
  ['F-01', duesInFull],
  ['F-02', duesMonthly],
  ['F-03', backPayments],
  ['F-04', prepayments],
  ['F-05', duesArrears],
  ['F-06', duesFromJoining],
  ['F-11', yearlyAssessment],
  ['F-12', duesCap],
  ['F-20', noDuesAfterLeaving],
])

/** What each signal of `resources/rules/signals.json` looks for. */
export const signalRules: ReadonlyMap<string, SignalRule> = new Map([
  ['S-01', checkDigit],
  ['S-02', identityConflict],
  ['S-04', probationLength],
  ['S-05', nonMembers],
  ['S-06', probationaryOffice],
  ['S-08', headcountConflict],
  ['S-10', absentOfficer],
  ['S-11', overlappingEvents],
  ['S-12', impossibleTime],
  ['S-14', onHoliday],
  ['S-15', crowdedDay],
  ['S-16', writtenAtYearEnd],
  ['S-17', nobodyEverMissing],
  ['S-18', floatingPresent],
  ['S-19', sameText],
  ['S-20', alikeText],
  ['S-27', writtenLate],
  ['S-28', writtenBefore],
  ['S-29', writtenTogether],
  ['S-34', oddReceipts],
  ['S-35', taxedByBand],
])
