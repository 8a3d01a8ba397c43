import { expect, test } from 'vitest'
import { outcomeOf, quorumOf, quorumRule } from './quorum.ts'

test.each([
  [['committeeMeeting'], 'B-02'],
  [['generalMeeting'], 'B-09'],
  [['generalMeeting', 'committeeMeeting'], 'B-09'],
  [['groupMeeting'], null],
  [['partyLecture', 'themeDay'], null],
  [[], null],
] as const)('%s asks for the rule %s', (kinds, rule) => {
  expect(quorumRule(kinds)).toBe(rule)
})

// rule, strict, entitled, present → needed, state
test.each([
  ['B-02', false, 5, 3, 3, 'reached'],
  ['B-02', false, 5, 2, 3, 'missed'],
  ['B-02', false, 4, 2, 2, 'half'],
  ['B-02', true, 4, 2, 2, 'half'], // strictness is a parameter of votes, not of the committee
  ['B-09', false, 10, 5, 5, 'half'],
  ['B-09', true, 10, 5, 6, 'missed'],
  ['B-09', true, 10, 6, 6, 'reached'],
  ['B-09', false, 11, 5, 6, 'missed'],
  ['G-15', false, 10, 5, 6, 'missed'],
  ['G-15', false, 11, 6, 6, 'reached'],
  ['B-09', false, 3, 4, 2, 'impossible'],
  ['B-02', false, 1, 0, 1, 'missed'],
] as const)('%s (strict %s): of %i come %i', (rule, strict, entitled, present, needed, state) => {
  expect(quorumOf(rule, { entitled, present }, strict)).toEqual({
    rule,
    entitled,
    present,
    needed,
    state,
  })
})

test.each([
  [null, 3],
  [5, null],
  [0, 0],
])('of %s expected %s present nothing can be said', (entitled, present) => {
  expect(quorumOf('B-02', { entitled, present }, false)).toBeNull()
})

// entitled, present, approve, oppose, abstain → cast, needed, state
test.each([
  [10, 8, 6, 1, 1, 8, 6, 'passed'],
  [10, 8, 5, 2, 1, 8, 6, 'failed'], // half of all is not more than half
  [10, 6, 6, 0, 0, 6, 6, 'passed'],
  [10, 5, 5, 0, 0, 5, 6, 'failed'], // all who came, and yet not enough
  [10, 8, null, 1, null, 1, 6, 'open'],
  [10, 8, 6, 2, 1, 9, 6, 'impossible'],
  [7, 8, 4, 0, 0, 4, 4, 'impossible'],
  [7, 7, 4, null, null, 4, 4, 'passed'],
] as const)(
  '%i entitled, %i present: %s for, %s against, %s abstain',
  (entitled, present, approve, oppose, abstain, cast, needed, state) => {
    const ballot = { approve, oppose, abstain }
    expect(outcomeOf(ballot, { entitled, present })).toEqual({ cast, needed, state })
  },
)
