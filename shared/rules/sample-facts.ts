import { fen } from '../money.ts'
import { noEntries } from '../registers/entries.ts'
import type {
  ActivityFact,
  AssessmentFact,
  AttendanceFact,
  BranchFacts,
  GroupFact,
  MemberFact,
  PaymentFact,
} from './facts.ts'

/** Invented facts for the tests of rules: each takes what matters and fills in the rest. */

type Given<Fact> = { readonly [Key in keyof Fact]?: Fact[Key] }

export function sampleBranch(
  given: Given<Omit<BranchFacts, 'branch' | 'entries'>> & {
    readonly branch?: Given<BranchFacts['branch']>
    readonly entries?: Given<BranchFacts['entries']>
  } = {},
): BranchFacts {
  return {
    groups: [],
    members: [],
    activities: [],
    lifeMeetings: (given.activities ?? []).filter(({ kinds }) =>
      kinds.includes('organizationalLife'),
    ),
    assessments: [],
    payments: [],
    paidElsewhere: [],
    likeness: [],
    lateMentions: [],
    edits: [],
    clockTurns: [],
    sharedTrainings: [],
    ...given,
    entries: { ...noEntries, ...given.entries },
    branch: {
      id: 1,
      name: '甲村党支部',
      level: 'branch',
      parentId: null,
      kind: 'village',
      hasCommittee: true,
      foundedOn: null,
      dissolvedOn: null,
      ...given.branch,
    },
  }
}

export function sampleMember(given: Given<MemberFact> = {}): MemberFact {
  return {
    id: 1,
    name: '赵试一',
    type: 'full',
    status: 'active',
    sex: null,
    idCard: null,
    birthDate: null,
    joinDate: null,
    fullMemberDate: null,
    enteredOn: null,
    leftOn: null,
    partyPost: null,
    groupId: null,
    isFloating: null,
    elsewhere: [],
    ...given,
  }
}

/** Members with the ids 1 to `count`. */
export function sampleMembers(count: number, given: Given<MemberFact> = {}): MemberFact[] {
  return Array.from({ length: count }, (_, index) =>
    sampleMember({ name: `党员${index + 1}`, ...given, id: index + 1 }),
  )
}

export function sampleGroup(given: Given<GroupFact> = {}): GroupFact {
  return { id: 1, name: '第一党小组', foundedOn: null, ...given }
}

export function sampleActivity(
  heldOn: string,
  kinds: ActivityFact['kinds'],
  given: Given<ActivityFact> = {},
): ActivityFact {
  return {
    id: 1,
    kinds,
    name: null,
    plannedOn: null,
    heldOn,
    startTime: null,
    endTime: null,
    host: null,
    recorder: null,
    groupId: null,
    expected: null,
    present: null,
    onLeave: null,
    agendaItems: 0,
    agenda: null,
    attendance: [],
    bookedYear: null,
    createdAt: null,
    importedBy: false,
    ...given,
  }
}

/** Named attendance from states by the ids of members; nobody gave a reason. */
export function sampleAttendance(
  states: Readonly<Record<number, AttendanceFact['state']>>,
): AttendanceFact[] {
  return Object.entries(states).map(([id, state]) => ({
    memberId: Number(id),
    state,
    reason: null,
  }))
}

/** An assessment of member 1 for 2026: salaried, base 4,200.00 yuan, 42.00 due. */
export function sampleAssessment(given: Given<AssessmentFact> = {}): AssessmentFact {
  return {
    memberId: 1,
    fromMonth: '2026-01',
    toMonth: '2026-12',
    category: 'salaried',
    baseFen: fen(420_000),
    monthlyFen: null,
    exempt: false,
    ...given,
  }
}

/** A payment of member 1 for a month, made on a day; 42.00 yuan unless told. */
export function samplePayment(
  month: string,
  paidOn: string,
  amount = 4200,
  given: Given<PaymentFact> = {},
): PaymentFact {
  const id = Number(month.replace('-', ''))
  const untold = { payer: null, fund: null, place: null, receiptNumber: null }
  return { id, memberId: 1, month, amountFen: fen(amount), paidOn, ...untold, ...given }
}
