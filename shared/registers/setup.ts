import { choice, count, date, day, entry, flag, member, register, required, text } from './field.ts'

/** A 支部设置与班子, H 换届与选举. */

/** 支部设立: how the branch came to be; a joint branch (联合支部) names how many units it covers. */
export const foundation = register(
  {
    appliedOn: date,
    approvedOn: date,
    document: text,
    isJoint: flag,
    coveredUnits: count(),
    remark: text,
  },
  { dated: 'approvedOn' },
)

export const offices = [
  'secretary',
  'deputySecretary',
  'organizer',
  'publicity',
  'discipline',
  'committeeMember',
  'groupLeader',
] as const

/** 任职: who held which office of the branch from when until when; empty `endedOn`: still. */
export const post = register(
  {
    memberId: required(member),
    office: required(choice(...offices)),
    startedOn: required(date),
    endedOn: date,
    remark: text,
  },
  { dated: 'startedOn' },
)

/** 届次: the terms of the committee. `endsOn` empty: worked out from the kind of unit. */
export const term = register(
  {
    startedOn: required(date),
    endsOn: date,
    remindedOn: date,
    remindedBy: choice('letter', 'phone', 'other'),
    extendedTo: date,
    extensionApprovedOn: date,
    extensionDocument: text,
    remark: text,
  },
  { dated: 'startedOn' },
)

const ballots = choice('secret', 'open')

/** 换届选举、补选: one election meeting with its papers before and after it. */
export const election = register(
  {
    heldOn: required(day),
    kind: required(choice('term', 'byElection')),
    decidedOn: date,
    requestedOn: date,
    repliedOn: date,
    publicizedOn: date,
    seats: count(100),
    eligible: count(),
    present: count(),
    ballotsIssued: count(),
    ballotsReturned: count(),
    ballotsValid: count(),
    ballot: ballots,
    scrutineers: text,
    scrutineersPassed: flag,
    reportedOn: date,
    approvedOn: date,
    approvalDocument: text,
    remark: text,
  },
  { dated: 'heldOn' },
)

/** 候选人: who stood for what, with the votes. `isHigher`: a higher party post than before. */
export const candidate = register(
  {
    electionId: required(entry('election')),
    memberId: required(member),
    office: required(choice('committeeMember', 'secretary', 'deputySecretary')),
    approve: count(),
    oppose: count(),
    abstain: count(),
    isElected: flag,
    isHigher: flag,
  },
  { dated: null, parent: { register: 'election', field: 'electionId' } },
)

/** 不计入应到会人数的党员 (H-02), with leave of the superior and of the meeting. */
export const uncounted = register(
  {
    electionId: required(entry('election')),
    memberId: required(member),
    reason: required(
      choice('illness', 'abroad', 'imprisoned', 'bedridden', 'transferPending', 'retiredHome'),
    ),
    approvedOn: date,
    passedByMeeting: flag,
  },
  { dated: null, parent: { register: 'election', field: 'electionId' } },
)
