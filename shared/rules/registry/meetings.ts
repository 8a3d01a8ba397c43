import { attendanceRate } from '../duties/attendance-rate.ts'
import { chairing } from '../duties/hosting.ts'
import {
  committeeMeeting,
  generalMeeting,
  groupMeeting,
  partyLecture,
  themeDay,
} from '../duties/meetings.ts'
import { fixedDay } from '../duties/theme-day.ts'
import type { DutyRule } from '../scope.ts'

/** B 三会一课、主题党日 (rules.md). */
export const meetingsDuties: readonly (readonly [string, DutyRule])[] = [
  ['B-01', generalMeeting],
  ['B-02', committeeMeeting],
  ['B-03', groupMeeting],
  ['B-04', partyLecture],
  ['B-06', themeDay],
  ['B-07', fixedDay],
  ['B-12', chairing],
  ['B-16', attendanceRate],
]
