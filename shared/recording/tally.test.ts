import { expect, it } from 'vitest'
import type { RegisterName } from '../registers/registers.ts'
import { tallyOf, type Numbers, type TallyLine } from './tally.ts'

type Row = readonly [
  what: string,
  register: RegisterName,
  own: Numbers,
  above: Numbers,
  lines: readonly (readonly [TallyLine['state'], TallyLine['says'], string | null])[],
]

const vote = { eligible: 20, present: 12, approve: 11, oppose: 1, abstain: 0 }

const rows: readonly Row[] = [
  ['nothing typed', 'motion', {}, {}, []],
  [
    'a motion that passes',
    'motion',
    vote,
    {},
    [
      ['good', 'presence.reached', 'B-09'],
      ['good', 'majority.passed', 'B-10'],
      ['good', 'cast.sum', null],
    ],
  ],
  [
    'half of those present is not half of all',
    'motion',
    { ...vote, approve: 10, abstain: 1 },
    {},
    [
      ['good', 'presence.reached', 'B-09'],
      ['wrong', 'majority.failed', 'B-10'],
      ['good', 'cast.sum', null],
    ],
  ],
  [
    'too few came, votes still open',
    'motion',
    { eligible: 20, present: 9 },
    {},
    [
      ['wrong', 'presence.missed', 'B-09'],
      ['open', 'majority.open', 'B-10'],
    ],
  ],
  [
    'exactly half may meet',
    'motion',
    { eligible: 20, present: 10 },
    {},
    [
      ['good', 'presence.half', 'B-09'],
      ['open', 'majority.open', 'B-10'],
    ],
  ],
  [
    'more votes than people',
    'villageDecision',
    { eligible: 20, present: 21, approve: 22 },
    {},
    [
      ['wrong', 'presence.over', 'L-02'],
      ['good', 'majority.passed', 'L-02'],
      ['wrong', 'cast.over', null],
    ],
  ],
  [
    'admission asks for more than half, and counts what was written before',
    'admissionStep',
    { step: 15, eligible: 20, present: 10, approve: 9, writtenApprove: 2 },
    {},
    [
      ['wrong', 'presence.missed', 'G-15'],
      ['good', 'majority.passed', 'G-15'],
      ['open', 'cast.left', null],
    ],
  ],
  ['a step without a vote', 'admissionStep', { ...vote, step: 12 }, {}, []],
  [
    'an election with four fifths and its ballots',
    'election',
    { eligible: 10, present: 8, ballotsIssued: 8, ballotsReturned: 8, ballotsValid: 7 },
    {},
    [
      ['good', 'presence.reached', 'H-01'],
      ['good', 'ballots.even', 'H-04'],
    ],
  ],
  [
    'an election with too few, and more ballots back than out',
    'election',
    { eligible: 10, present: 7, ballotsIssued: 7, ballotsReturned: 8 },
    {},
    [
      ['wrong', 'presence.missed', 'H-01'],
      ['wrong', 'ballots.returned', 'H-04'],
    ],
  ],
  [
    'a candidate with half is not elected, and a vote is missing',
    'candidate',
    { approve: 4, oppose: 2, abstain: 1 },
    { present: 8, ballotsValid: 8 },
    [
      ['wrong', 'elected.failed', 'H-03'],
      ['open', 'votes.odd', 'H-04'],
    ],
  ],
  [
    'a candidate who is elected',
    'candidate',
    { approve: 5, oppose: 2, abstain: 1 },
    { present: 8, ballotsValid: 8 },
    [
      ['good', 'elected.passed', 'H-03'],
      ['good', 'votes.even', 'H-04'],
    ],
  ],
  [
    'an appraisal with more valid ballots than came back',
    'appraisal',
    { expected: 20, participants: 21, ballotsIssued: 20, ballotsReturned: 18, ballotsValid: 19 },
    {},
    [
      ['wrong', 'took.over', 'D-06'],
      ['wrong', 'ballots.valid', null],
    ],
  ],
  [
    'grades that are more than the ballots',
    'appraisalResult',
    { excellent: 12, qualified: 7 },
    { ballotsValid: 18 },
    [['wrong', 'votes.odd', null]],
  ],
  ['grades without known ballots', 'appraisalResult', { excellent: 12 }, {}, []],
]

it.each(rows)('%s (%s)', (_what, register, own, above, lines) => {
  const told = tallyOf(register, { own, above, isStrict: false })
  expect(told.map(({ state, says, rule }) => [state, says, rule])).toEqual(lines)
})

it('lets exactly half not meet where the ledger is strict', () => {
  const own = { eligible: 20, present: 10 }
  const [presence] = tallyOf('motion', { own, above: {}, isStrict: true })
  expect(presence).toMatchObject({ says: 'presence.missed', params: { needed: 11 } })
})
