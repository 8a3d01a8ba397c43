/**
 * The dated columns of an admission ledger in the order of the 25 steps, with the step that each is
 * (rules.md §3); null: part of a step that another column dates.
 */
export const admissionDates = [
  { field: 'applyDate', step: 1 },
  { field: 'firstTalkDate', step: 2 },
  { field: 'activistDate', step: 3 },
  { field: 'activistFiledDate', step: 4 },
  { field: 'mentorDate', step: 5 },
  { field: 'appraisalDate', step: null },
  { field: 'recommendDate', step: null },
  { field: 'candidateMeetingDate', step: 7 },
  { field: 'candidateDate', step: 8 },
  { field: 'introducerDate', step: 9 },
  { field: 'politicalReviewDate', step: 10 },
  { field: 'trainingDate', step: 11 },
  { field: 'committeeReviewDate', step: 12 },
  { field: 'precheckDate', step: 13 },
  { field: 'applicationFormDate', step: 14 },
  { field: 'probationaryDate', step: 15 },
  { field: 'joinTalkDate', step: 16 },
  { field: 'probationaryApprovalDate', step: 17 },
  { field: 'superiorFiledDate', step: 18 },
  { field: 'enrolledDate', step: 19 },
  { field: 'oathDate', step: 20 },
  { field: 'fullApplyDate', step: 22 },
  { field: 'fullMemberDate', step: 23 },
  { field: 'fullApprovalDate', step: 24 },
  { field: 'archivedDate', step: 25 },
] as const

export type AdmissionDate = (typeof admissionDates)[number]['field']
