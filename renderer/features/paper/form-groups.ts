import type { PaperForm } from '../../../shared/paper/paper-forms.ts'

/** The forms by what they are about, as a person looks for them. */
export const formGroups = {
  meetings: ['meetingRecord', 'attendanceSheet', 'activities'],
  members: ['roster', 'development', 'discipline', 'floating'],
  dues: ['duesLedger', 'duesPublication', 'arrears'],
  appraisal: ['appraisalBallot', 'appraisalTally', 'talkRecord'],
  supervision: ['inspectionSheet'],
  year: ['checklist', 'yearMatrix', 'book', 'list'],
} as const satisfies Record<string, readonly PaperForm[]>
