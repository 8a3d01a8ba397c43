import type { RegisterName } from '../registers/registers.ts'
import { hasQuorum, fourFifthsOf } from '../rules/duties/election-meeting.ts'
import { outcomeOf, quorumOf } from './quorum.ts'

/** Numbers of an entry by field, as far as they can be read. */
export type Numbers = Readonly<Record<string, number | null>>

export interface TallyInput {
  /** What is typed into the form. */
  readonly own: Numbers
  /** The election or appraisal that the entry belongs to; empty where it belongs to none. */
  readonly above: Numbers
  /** Parameter `motion.strictHalf`: exactly half of the members is not enough (B-09). */
  readonly isStrict: boolean
}

/** One sentence about numbers that were typed; `open`: something is still missing. */
export interface TallyLine {
  readonly state: 'good' | 'wrong' | 'open'
  readonly says: TallySentence
  readonly params: Readonly<Record<string, number>>
  /** The rule that asks for it; null: plain arithmetic. */
  readonly rule: string | null
}

export const tallySentences = [
  'presence.reached',
  'presence.half',
  'presence.missed',
  'presence.over',
  'majority.open',
  'majority.passed',
  'majority.failed',
  'cast.sum',
  'cast.over',
  'cast.left',
  'elected.passed',
  'elected.failed',
  'ballots.even',
  'ballots.returned',
  'ballots.valid',
  'votes.even',
  'votes.odd',
  'took.part',
  'took.over',
] as const
export type TallySentence = (typeof tallySentences)[number]

type Tally = (input: TallyInput) => readonly (TallyLine | null)[]

const tallies: Partial<Record<RegisterName, Tally>> = {
  motion: (input) => meetingTally(input, { presence: 'B-09', majority: 'B-10' }),
  villageDecision: (input) => meetingTally(input, { presence: 'L-02', majority: 'L-02' }),
  admissionStep: (input) => admissionTally(input),
  election: ({ own }) => [fourFifths(own), ...ballots(own, 'H-04')],
  candidate: ({ own, above }) => [
    elected(own, above),
    votes(castOf(own, ['approve', 'oppose', 'abstain']), above, 'H-04'),
  ],
  appraisal: ({ own }) => [tookPart(own), ...ballots(own, null)],
  appraisalResult: ({ own, above }) => [
    votes(
      castOf(own, ['excellent', 'qualified', 'basicallyQualified', 'unqualified', 'abstain']),
      above,
      null,
    ),
  ],
}

/** What the numbers of a form come to while they are typed; nothing where they do not tell. */
export function tallyOf(register: RegisterName, input: TallyInput): TallyLine[] {
  return (tallies[register]?.(input) ?? []).filter((line) => line !== null)
}

/** Steps of admission that a general meeting votes on (rules.md §3). */
const voted: ReadonlyMap<number, string> = new Map([
  [15, 'G-15'],
  [23, 'G-23'],
])

function admissionTally(input: TallyInput): readonly (TallyLine | null)[] {
  const rule = voted.get(input.own['step'] ?? 0)
  return rule === undefined ? [] : meetingTally(input, { presence: rule, majority: rule })
}

/** A vote of a general meeting: presence, majority of all who may vote, and the sum of the votes. */
function meetingTally(
  { own, isStrict }: TallyInput,
  rules: { readonly presence: string; readonly majority: string },
): readonly (TallyLine | null)[] {
  const { eligible = null, present = null, approve = null, writtenApprove = null } = own
  const isAdmission = rules.presence.startsWith('G')
  const quorum = quorumOf(isAdmission ? 'G-15' : 'B-09', { entitled: eligible, present }, isStrict)
  return [
    quorum && {
      state: quorum.state === 'reached' || quorum.state === 'half' ? 'good' : 'wrong',
      says: quorum.state === 'impossible' ? 'presence.over' : `presence.${quorum.state}`,
      params: { eligible: quorum.entitled, present: quorum.present, needed: quorum.needed },
      rule: rules.presence,
    },
    majority(eligible, approve === null ? null : approve + (writtenApprove ?? 0), rules.majority),
    sumOfVotes(own),
  ]
}

function majority(eligible: number | null, approve: number | null, rule: string): TallyLine | null {
  if (eligible === null || eligible === 0) return null
  const everybody = { entitled: eligible, present: eligible }
  const { needed } = outcomeOf({ approve: null, oppose: null, abstain: null }, everybody)
  const params = { eligible, needed }
  if (approve === null) return { state: 'open', says: 'majority.open', params, rule }
  const isPassed = approve >= needed
  return {
    state: isPassed ? 'good' : 'wrong',
    says: isPassed ? 'majority.passed' : 'majority.failed',
    params: { ...params, approve },
    rule,
  }
}

/** Written opinions are no votes of those present. */
function sumOfVotes(own: Numbers): TallyLine | null {
  const { present = null } = own
  const cast = castOf(own, ['approve', 'oppose', 'abstain'])
  if (present === null || cast === null) return null
  const params = { cast, present, left: present - cast }
  if (cast > present) return { state: 'wrong', says: 'cast.over', params, rule: null }
  const isWhole = cast === present
  return {
    state: isWhole ? 'good' : 'open',
    says: isWhole ? 'cast.sum' : 'cast.left',
    params,
    rule: null,
  }
}

/** The sum of the fields that are filled in; null where none is. */
function castOf(own: Numbers, fields: readonly string[]): number | null {
  const known = fields.map((field) => own[field] ?? null).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** H-01: four fifths of those who can elect. */
function fourFifths({ eligible = null, present = null }: Numbers): TallyLine | null {
  if (eligible === null || eligible === 0 || present === null) return null
  const params = { eligible, present, needed: fourFifthsOf(eligible) }
  const rule = 'H-01'
  if (present > eligible) return { state: 'wrong', says: 'presence.over', params, rule }
  return hasQuorum(eligible, present)
    ? { state: 'good', says: 'presence.reached', params, rule }
    : { state: 'wrong', says: 'presence.missed', params, rule }
}

/** No more ballots come back than were given out, and no more are valid than came back. */
function ballots(own: Numbers, rule: string | null): readonly (TallyLine | null)[] {
  const { ballotsIssued: issued = null, ballotsReturned: returned = null } = own
  const { ballotsValid: valid = null } = own
  if (issued === null || returned === null) return []
  if (returned > issued)
    return [{ state: 'wrong', says: 'ballots.returned', params: { issued, returned }, rule }]
  if (valid === null) return []
  const params = { issued, returned, valid }
  return valid > returned
    ? [{ state: 'wrong', says: 'ballots.valid', params, rule }]
    : [{ state: 'good', says: 'ballots.even', params, rule }]
}

/** H-03: more than half of those present who can elect. */
function elected({ approve = null }: Numbers, { present = null }: Numbers): TallyLine | null {
  if (approve === null || present === null || present === 0) return null
  const params = { approve, present, needed: Math.floor(present / 2) + 1 }
  const isEnough = approve * 2 > present
  return {
    state: isEnough ? 'good' : 'wrong',
    says: isEnough ? 'elected.passed' : 'elected.failed',
    params,
    rule: 'H-03',
  }
}

/** The votes about one person are the valid ballots. */
function votes(
  cast: number | null,
  { ballotsValid: valid = null }: Numbers,
  rule: string | null,
): TallyLine | null {
  if (cast === null || valid === null) return null
  const params = { cast, valid, left: valid - cast }
  return cast === valid
    ? { state: 'good', says: 'votes.even', params, rule }
    : { state: cast > valid ? 'wrong' : 'open', says: 'votes.odd', params, rule }
}

function tookPart({ expected = null, participants = null }: Numbers): TallyLine | null {
  if (expected === null || expected === 0 || participants === null) return null
  const params = { expected, participants }
  return participants > expected
    ? { state: 'wrong', says: 'took.over', params, rule: 'D-06' }
    : { state: 'good', says: 'took.part', params, rule: 'D-06' }
}
