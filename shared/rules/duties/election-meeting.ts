import { isCertainlyBefore } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { namesIn } from '../names.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { electionDuties, lacks, nameOf, says } from './election-duty.ts'

/** H-01 选举到会: at least four fifths of those who can elect are present (XJ). */
export const electionQuorum: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    const { eligible, present } = ballot.election
    if (eligible === null || eligible === 0 || present === null)
      return lacks(scope, ballot, 'missing')
    const params = { eligible, present, least: fourFifthsOf(eligible) }
    if (present > eligible) return says(scope, ballot, 'wrong', 'over', params)
    return hasQuorum(eligible, present)
      ? says(scope, ballot, 'done', 'done', params)
      : says(scope, ballot, 'wrong', 'wrong', params)
  })

/** 不少于五分之四 in whole numbers: 8 of 10, 7 of 8. */
export function hasQuorum(eligible: number, present: number): boolean {
  return present * 5 >= eligible * 4
}

/** The least number of people that four fifths are. */
export function fourFifthsOf(eligible: number): number {
  return Math.floor((eligible * 4 + 4) / 5)
}

/**
 * H-02 不计应到: whoever is not counted among those who should come belongs to one of six kinds,
 * and the superior and the meeting agreed (the sixth kind where `election.retiredUncounted`).
 */
export const uncountedMembers: DutyRule = (scope) =>
  electionDuties(
    scope,
    (ballot) => {
      const { election } = ballot
      const all = uncountedOf(scope, election.id)
      if (all.length === 0) return null
      const faults = all.flatMap((one) => {
        const fault = faultOf(scope, one, election.heldOn)
        return fault ? [{ one, fault }] : []
      })
      // What is wrong comes before what is only missing.
      const first = faults.find(({ fault }) => fault !== 'missing') ?? faults[0]
      if (!first) return says(scope, ballot, 'done', 'done', { people: all.length })
      const concerned = faults.filter(({ fault }) => fault === first.fault)
      const params = {
        name: nameOf(scope, first.one.memberId),
        people: concerned.length,
        all: all.length,
        approved: first.one.approvedOn ?? '',
      }
      const evidence = concerned.map(({ one }) =>
        entryEvidence('uncounted', one, one.approvedOn, nameOf(scope, one.memberId)),
      )
      const verdict =
        first.fault === 'missing'
          ? lacks(scope, ballot, 'missing', params)
          : says(scope, ballot, 'wrong', first.fault, params)
      return { ...verdict, evidence, remedy: openEntry('uncounted', first.one.id) }
    },
    sentence('duty.H-02.none'),
  )

type UncountedFault = 'kind' | 'approvedLater' | 'notPassed' | 'missing'

function faultOf(
  { parameters }: RuleScope,
  { reason, approvedOn, passedByMeeting }: Entry<'uncounted'>,
  heldOn: string,
): UncountedFault | null {
  if (reason === 'retiredHome' && parameters['election.retiredUncounted'] === false) return 'kind'
  if (passedByMeeting === false) return 'notPassed'
  if (approvedOn === null || passedByMeeting === null) return 'missing'
  return isCertainlyBefore(heldOn, approvedOn) ? 'approvedLater' : null
}

/** Members not counted in an election. */
export function uncountedOf({ branch }: RuleScope, electionId: number): Entry<'uncounted'>[] {
  return branch.facts.entries.uncounted.filter((one) => one.electionId === electionId)
}

/** H-06 无记名: votes are given by secret ballot (ZC, XJ). */
export const secretBallot: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    const { ballot: how } = ballot.election
    if (how === null) return lacks(scope, ballot, 'missing')
    return how === 'secret'
      ? says(scope, ballot, 'done', 'done')
      : says(scope, ballot, 'wrong', 'wrong')
  })

/** H-08 监票人: scrutineers are no candidates, and the meeting agreed to them (XJ). */
export const scrutineers: DutyRule = (scope) =>
  electionDuties(scope, (ballot) => {
    const { scrutineers: written, scrutineersPassed: passed } = ballot.election
    const names = namesIn(written)
    if (names.length === 0) return lacks(scope, ballot, 'missing')
    const standing = new Set(ballot.candidates.map(({ memberId }) => nameOf(scope, memberId)))
    const both = names.filter((name) => standing.has(name)).join('、')
    if (both !== '') return says(scope, ballot, 'wrong', 'candidate', { names: both })
    const params = { names: names.join('、') }
    if (passed === null) return lacks(scope, ballot, 'passedMissing', params)
    return passed
      ? says(scope, ballot, 'done', 'done', params)
      : says(scope, ballot, 'wrong', 'notPassed', params)
  })
