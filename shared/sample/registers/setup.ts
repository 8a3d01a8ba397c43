import { addDays } from '../../calendar.ts'
import { after, makesMistake, past, type SampleScene } from './scene.ts'

const offices = ['secretary', 'organizer', 'publicity', 'discipline'] as const
/** Terms change on this day. */
const ELECTION_DAY = '03-20'

/** The last day on which the branch elected its committee. */
function electionDay({ year, today }: SampleScene): string {
  const ofYear = `${year}-${ELECTION_DAY}`
  return ofYear <= today ? ofYear : `${year - 1}-${ELECTION_DAY}`
}

function yearsBefore(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) - years}${date.slice(4)}`
}

/** 支部设立、届次、任职、选举. */
export function fillSetup(scene: SampleScene): void {
  const heldOn = electionDay(scene)
  const before = yearsBefore(heldOn, scene.termYears)
  scene.add('foundation', {
    appliedOn: '2001-06-08',
    approvedOn: '2001-06-28',
    document: '样例镇委〔2001〕12号',
    isJoint: false,
    coveredUnits: 1,
  })
  scene.add('term', {
    startedOn: before,
    remindedOn: addDays(heldOn, -200),
    remindedBy: 'letter',
  })
  scene.add('term', { startedOn: heldOn })
  fillPosts(scene, before, heldOn)
  fillElection(scene, heldOn)
}

function fillPosts({ people, add }: SampleScene, before: string, heldOn: string): void {
  for (const [place, office] of offices.entries()) {
    const person = people[place]
    if (!person) continue
    add('post', { memberId: person.id, office, startedOn: before, endedOn: addDays(heldOn, -1) })
    add('post', { memberId: person.id, office, startedOn: heldOn })
  }
  const led = new Set<number>()
  for (const { id, groupId } of people.slice(offices.length)) {
    if (groupId === null || led.has(groupId)) continue
    led.add(groupId)
    add('post', { memberId: id, office: 'groupLeader', startedOn: heldOn })
  }
}

function fillElection(scene: SampleScene, heldOn: string): void {
  const { people, add } = scene
  const voters = people.filter(({ isFull }) => isFull)
  const bedridden = voters.length > 12 ? voters.at(-1) : undefined
  const eligible = voters.length - (bedridden ? 1 : 0)
  const present = makesMistake(scene)
    ? Math.floor((eligible * 7) / 10)
    : eligible - Math.floor(eligible / 10)
  const electionId = add('election', {
    heldOn,
    kind: 'term',
    decidedOn: addDays(heldOn, -60),
    requestedOn: addDays(heldOn, -50),
    repliedOn: addDays(heldOn, -35),
    publicizedOn: addDays(heldOn, -20),
    seats: Math.min(offices.length, voters.length),
    eligible,
    present,
    ballotsIssued: present,
    ballotsReturned: present,
    ballotsValid: present,
    ballot: 'secret',
    scrutineers: voters
      .slice(6, 8)
      .map(({ name }) => name)
      .join('、'),
    scrutineersPassed: true,
    reportedOn: after(scene, heldOn, 5),
    approvedOn: after(scene, heldOn, 15),
    approvalDocument: past(scene, addDays(heldOn, 15)) && `样例镇委〔${heldOn.slice(0, 4)}〕8号`,
  })
  // One candidate more than there are seats: a fifth of four, rounded up.
  for (const [place, { id }] of voters.slice(0, offices.length + 1).entries()) {
    const isElected = place < offices.length
    const approve = isElected ? present - (place % 2) : Math.floor(present / 3)
    add('candidate', {
      electionId,
      memberId: id,
      office: 'committeeMember',
      approve,
      oppose: 0,
      abstain: present - approve,
      isElected,
      isHigher: false,
    })
  }
  if (bedridden)
    add('uncounted', {
      electionId,
      memberId: bedridden.id,
      reason: 'bedridden',
      approvedOn: addDays(heldOn, -30),
      passedByMeeting: true,
    })
}
