/** Everything that can be printed, in the order in which it is offered; `list`: the one shown last. */
export const paperForms = [
  'meetingRecord',
  'attendanceSheet',
  'roster',
  'duesLedger',
  'duesPublication',
  'arrears',
  'activities',
  'appraisalBallot',
  'appraisalTally',
  'talkRecord',
  'development',
  'discipline',
  'floating',
  'checklist',
  'yearMatrix',
  'inspectionSheet',
  'book',
  'list',
] as const

export type PaperForm = (typeof paperForms)[number]

/** Forms of one record: an activity, or a talk; without one they are of the whole year, or blank. */
export const formSubjects: Partial<Record<PaperForm, 'activity' | 'talk'>> = {
  meetingRecord: 'activity',
  attendanceSheet: 'activity',
  talkRecord: 'talk',
}
