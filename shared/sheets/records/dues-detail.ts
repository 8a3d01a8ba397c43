import type { DuesRecord } from '../table.ts'

/** What most years of dues do not need to say: for records that are made, not read. */
export const noDuesDetail: Pick<
  DuesRecord,
  'branch' | 'monthDuesFen' | 'quartersFen' | 'monthNotes' | 'unpaidMonths'
> = { branch: null, monthDuesFen: {}, quartersFen: {}, monthNotes: {}, unpaidMonths: [] }
