import { unexcusedAbsence } from '../duties/absence.ts'
import { attendanceRate } from '../duties/attendance-rate.ts'
import { dualLife } from '../duties/dual-life.ts'
import { careForExempt } from '../duties/exempt-care.ts'
import { chairing } from '../duties/hosting.ts'
import { makeUpStudy } from '../duties/make-up.ts'
import { materialsKept } from '../duties/materials.ts'
import {
  committeeMeeting,
  generalMeeting,
  groupMeeting,
  partyLecture,
  themeDay,
} from '../duties/meetings.ts'
import { committeeFirst, discussedByAll, motionMajority, motionQuorum } from '../duties/motions.ts'
import { planKept } from '../duties/plan.ts'
import { secretaryLectures } from '../duties/secretary-lectures.ts'
import { topicDecided } from '../duties/theme-day-topic.ts'
import { fixedDay } from '../duties/theme-day.ts'
import type { DutyRule } from '../scope.ts'

/** B 三会一课、主题党日 (rules.md). */
export const meetingsDuties: readonly (readonly [string, DutyRule])[] = [
  ['B-01', generalMeeting],
  ['B-02', committeeMeeting],
  ['B-03', groupMeeting],
  ['B-04', partyLecture],
  ['B-05', secretaryLectures],
  ['B-06', themeDay],
  ['B-07', fixedDay],
  ['B-08', topicDecided],
  ['B-09', motionQuorum],
  ['B-10', motionMajority],
  ['B-11', committeeFirst],
  ['B-12', chairing],
  ['B-13', discussedByAll],
  ['B-14', dualLife],
  ['B-15', unexcusedAbsence],
  ['B-16', attendanceRate],
  ['B-17', careForExempt],
  ['B-18', makeUpStudy],
  ['B-19', planKept],
  ['B-20', materialsKept],
]
