import { disciplinedGrade, weakGradesFollowed } from '../duties/appraisal-follow-up.ts'
import { excellentShare, oneGradeEach, probationaryUngraded } from '../duties/appraisal-grades.ts'
import { floatingAppraised, participation } from '../duties/appraisal-participation.ts'
import { appraisalSteps } from '../duties/appraisal-steps.ts'
import { disciplineExplained } from '../duties/discipline-explained.ts'
import { focusedTalks } from '../duties/focused-talks.ts'
import { inquiryExplained } from '../duties/inquiry-explained.ts'
import { lifeMeetingForm } from '../duties/life-meeting-form.ts'
import {
  lastYearReported,
  lifeMeetingBefore,
  lifeMeetingContent,
} from '../duties/life-meeting-parts.ts'
import { lifeMeetingSeason } from '../duties/life-meeting-season.ts'
import { heartToHeart } from '../duties/talks-of-year.ts'
import { democraticAppraisal, organizationalLife } from '../duties/yearly.ts'
import type { DutyRule } from '../scope.ts'

/** C 组织生活会, D 民主评议, E 谈心谈话 (rules.md). */
export const lifeDuties: readonly (readonly [string, DutyRule])[] = [
  ['C-01', organizationalLife],
  ['C-02', lifeMeetingSeason],
  ['C-03', lifeMeetingForm],
  ['C-04', lifeMeetingBefore],
  ['C-05', lifeMeetingContent],
  ['C-06', disciplineExplained],
  ['C-07', inquiryExplained],
  ['C-08', lastYearReported],
  ['D-01', democraticAppraisal],
  ['D-02', appraisalSteps],
  ['D-03', oneGradeEach],
  ['D-04', excellentShare],
  ['D-05', probationaryUngraded],
  ['D-06', participation],
  ['D-07', weakGradesFollowed],
  ['D-08', disciplinedGrade],
  ['D-09', floatingAppraised],
  ['E-01', heartToHeart],
  ['E-02', focusedTalks],
]
