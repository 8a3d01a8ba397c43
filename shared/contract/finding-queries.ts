/** Queries that show what the rules find: whatever changes a record, changes their answers. */
export const findingQueries = [
  'checklist.get',
  'figures.year',
  'supervision.matrix',
  'supervision.round',
] as const
