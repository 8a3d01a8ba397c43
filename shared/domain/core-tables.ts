/** Tables of people's work beside those of the registers (`shared/registers/columns.ts`). */
export const coreTables = [
  'organization',
  'member',
  'member_event',
  'activity',
  'activity_kind',
  'attendance',
  'dues_assessment',
  'dues_payment',
  'signal_explanation',
  'import_layout',
] as const
