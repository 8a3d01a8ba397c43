import type { Text } from '../../text.ts'
import type { EventVerdict } from '../event-duty.ts'
import { openEntry } from '../remedies.ts'
import { openStatus, sentence, type RuleScope } from '../scope.ts'

/** A vote of a general meeting as its paper tells it (议事表决, 四议两公开). */
export interface Vote {
  readonly register: 'motion' | 'villageDecision'
  readonly id: number
  readonly title: string
  /** When it was voted on, as exact as the paper. */
  readonly date: string
  /** Who may vote and should come, who of them came, votes in favour; null: not on record. */
  readonly eligible: number | null
  readonly present: number | null
  readonly approve: number | null
  /** As the paper says; null: it says nothing. */
  readonly isPassed: boolean | null
}

/** Parameter `motion.strictHalf`: exactly half is not enough for 半数以上. */
const STRICT = 'motion.strictHalf'

/**
 * 到会法定人数 (ZB 11): half or more of those entitled to vote are there. Exactly half is enough and
 * gets a hint (rules.md §0.2), unless the ledger is set to be strict.
 */
export function quorumVerdict(scope: RuleScope, vote: Vote): EventVerdict {
  const { eligible, present } = vote
  if (eligible === null || eligible === 0 || present === null)
    return unknown(scope, vote, 'quorumUnknown')
  const params = { ...about(vote), eligible, present }
  const twice = present * 2
  if (twice > eligible)
    return { status: 'done', message: sentence('duty.voting.quorum.done', params) }
  if (twice < eligible) return wrong(vote, sentence('duty.voting.quorum.short', params))
  return scope.parameters[STRICT] === true
    ? wrong(vote, sentence('duty.voting.quorum.halfStrict', params))
    : { status: 'done', severity: 'info', message: sentence('duty.voting.quorum.half', params) }
}

/** 通过 (ZB 11): more than half of those entitled to vote are in favour, absent ones counted. */
export function majorityVerdict(scope: RuleScope, vote: Vote): EventVerdict {
  const { eligible, approve, isPassed } = vote
  if (eligible === null || eligible === 0 || approve === null)
    return unknown(scope, vote, 'votesUnknown')
  const params = { ...about(vote), eligible, approve }
  const isEnough = approve * 2 > eligible
  if (isEnough && isPassed === false)
    return wrong(vote, sentence('duty.voting.majority.notRejected', params))
  if (isEnough) return { status: 'done', message: sentence('duty.voting.majority.done', params) }
  return isPassed === false
    ? { status: 'done', message: sentence('duty.voting.majority.rejected', params) }
    : wrong(vote, sentence('duty.voting.majority.short', params))
}

function about({ title, date }: Vote): { readonly title: string; readonly date: string } {
  return { title, date }
}

function wrong({ register, id }: Vote, message: Text): EventVerdict {
  return { status: 'wrong', message, remedy: openEntry(register, id) }
}

/** Numbers of a vote are known on the day of the vote. */
function unknown(
  scope: RuleScope,
  vote: Vote,
  what: 'quorumUnknown' | 'votesUnknown',
): EventVerdict {
  return {
    status: openStatus(scope, vote.date),
    message: sentence(`duty.voting.${what}`, about(vote)),
    remedy: openEntry(vote.register, vote.id),
  }
}
