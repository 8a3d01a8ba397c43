import {
  acceptance,
  approvedByCommittee,
  countsFromProbation,
  fileComplete,
  notLeaving,
  ofAge,
  training,
  yearOfCultivation,
} from './checks.ts'
import { consentAndNotice } from './notice.ts'
import { introducersChecked, mentorsChecked } from './people.ts'
import { CONFIRMATION_MONTHS, fullMembership } from './probation.ts'
import type { StepSpec } from './step-spec.ts'

/** What each of the 25 steps asks (rules.md §3); 6 and 21 are observations (observation.ts). */
export const stepSpecs: readonly StepSpec[] = [
  { step: 1, check: ofAge },
  { step: 2, limit: { from: 1, count: 1, unit: 'months' } },
  { step: 3, after: 2, proof: true },
  { step: 4, after: 3, proof: true },
  { step: 5, check: mentorsChecked },
  { step: 7, opens: { from: 3, months: 12 }, proof: true, check: yearOfCultivation },
  { step: 8, proof: true, decides: true, check: consentAndNotice },
  { step: 9, check: introducersChecked },
  { step: 10, before: 15, proof: true, decides: true },
  { step: 11, before: 15, proof: true, check: training },
  { step: 12, proof: true },
  { step: 13, proof: true, decides: true, check: notLeaving },
  { step: 14, after: 13 },
  {
    step: 15,
    limit: { from: 13, count: 1, unit: 'months', since: 'FZ26' },
    after: 13,
    decides: true,
    check: acceptance,
  },
  { step: 16, after: 15, before: 17 },
  {
    step: 17,
    limit: { from: 15, count: 3, unit: 'months', special: 6 },
    after: 15,
    decides: true,
    check: approvedByCommittee,
  },
  { step: 18, after: 17 },
  { step: 19, after: 17 },
  {
    step: 20,
    limit: { from: 17, count: 30, unit: 'days', parameter: 'dev.oathDays', severity: 'info' },
    after: 17,
  },
  {
    step: 22,
    limit: {
      from: 'probation',
      count: CONFIRMATION_MONTHS,
      unit: 'months',
      parameter: 'dev.confirmationMonths',
    },
    opens: { from: 'probation', months: -1 },
  },
  {
    step: 23,
    limit: {
      from: 'probation',
      count: CONFIRMATION_MONTHS,
      unit: 'months',
      parameter: 'dev.confirmationMonths',
    },
    opens: { from: 'probation', months: 0 },
    after: 22,
    proof: 'FZ26',
    check: fullMembership,
  },
  {
    step: 24,
    limit: { from: 23, count: 3, unit: 'months', special: 6 },
    after: 23,
    check: countsFromProbation,
  },
  { step: 25, after: 24, check: fileComplete },
]
