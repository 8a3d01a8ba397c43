import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts, MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import type { Step } from './cases.ts'

/** Invented admissions for the tests of rules. */

type Given = Partial<Step>
/** What is different from the usual way, by step: other values, several entries, or no entry. */
export type Changes = Readonly<Record<number, Given | readonly Given[] | null>>

const votes = {
  eligible: 10,
  present: 9,
  approve: 8,
  ballot: 'secret',
  isIndividual: true,
} as const

/** A whole way into the Party without a fault, under the edition of 2026. */
const way: Readonly<Record<number, readonly Given[]>> = {
  1: [{ doneOn: '2026-06-01' }],
  2: [{ doneOn: '2026-06-20' }],
  3: [{ doneOn: '2026-07-10' }],
  4: [{ doneOn: '2026-07-20' }],
  5: [{ doneOn: '2026-07-20', people: '赵试一、钱试二' }],
  6: [{ doneOn: '2026-12-01' }, { doneOn: '2027-06-01' }],
  7: [{ doneOn: '2027-07-15' }],
  8: [
    {
      doneOn: '2027-08-02',
      noticeFrom: '2027-08-03',
      noticeTo: '2027-08-09',
      endedOn: '2027-08-10',
    },
  ],
  9: [{ doneOn: '2027-08-12', people: '赵试一、钱试二' }],
  10: [{ doneOn: '2027-09-01' }],
  11: [{ doneOn: '2027-09-10', days: 3 }],
  12: [{ doneOn: '2027-10-12' }],
  13: [{ doneOn: '2027-10-20', outcome: 'passed' }],
  14: [{ doneOn: '2027-10-25' }],
  15: [{ doneOn: '2027-11-10', outcome: 'passed', ...votes }],
  16: [{ doneOn: '2027-11-20' }],
  17: [{ doneOn: '2027-12-10' }],
  18: [{ doneOn: '2027-12-20' }],
  19: [{ doneOn: '2027-12-20' }],
  20: [{ doneOn: '2028-01-05' }],
  21: [{ doneOn: '2028-05-01' }],
  22: [{ doneOn: '2028-11-01' }],
  23: [{ doneOn: '2028-11-20', outcome: 'passed', ...votes }],
  24: [{ doneOn: '2028-12-20' }],
  25: [{ doneOn: '2029-01-10' }],
}

/** The steps of the way up to a number, with changes; every paper is named. */
function stepsUpTo(last: number, changes: Changes): Step[] {
  const numbers = new Set([...Object.keys(way), ...Object.keys(changes)].map(Number))
  const usual = (step: number): readonly Given[] => (step <= last ? (way[step] ?? []) : [])
  return [...numbers].flatMap((step) => {
    const change = changes[step]
    if (change === null) return []
    const [first = {}] = usual(step)
    const given = Array.isArray(change) ? change : change ? [{ ...first, ...change }] : usual(step)
    return given.map((values: Given, index: number) =>
      madeEntry('admissionStep', {
        id: step * 10 + index,
        admissionId: 7,
        step,
        document: '材料',
        ...values,
      }),
    )
  })
}

interface SampleCase {
  /** The last step of the usual way that is recorded. */
  readonly upTo?: number
  readonly changes?: Changes
  readonly person?: Partial<Entry<'admission'>>
  readonly members?: readonly MemberFact[]
  readonly entries?: Partial<BranchFacts['entries']>
}

/** The two full members who help with every invented admission. */
export const helpers = [
  sampleMember({ id: 1, name: '赵试一' }),
  sampleMember({ id: 2, name: '钱试二' }),
]

/** A branch with one case: 孙试三, number 7, born in 2000. */
export function branchWithCase(given: SampleCase = {}): BranchFacts {
  const { upTo = 25, changes = {}, person = {}, members = helpers, entries = {} } = given
  const one = madeEntry('admission', { id: 7, name: '孙试三', birthOn: '2000-01-01', ...person })
  return sampleBranch({
    members,
    entries: { admission: [one], admissionStep: stepsUpTo(upTo, changes), ...entries },
  })
}
