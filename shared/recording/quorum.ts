import type { ActivityKind } from '../domain/kinds.ts'

/** The rules that ask for a number of people: committee, general meeting, admission. */
export type QuorumRule = 'B-02' | 'B-09' | 'G-15'

export interface Quorum {
  readonly rule: QuorumRule
  readonly entitled: number
  readonly present: number
  /** The least number that is enough. */
  readonly needed: number
  /** `half`: exactly half, which is enough where the ledger is not set to be strict (B-09). */
  readonly state: 'reached' | 'half' | 'missed' | 'impossible'
}

/**
 * The rule of presence that an event has to meet, or null where none does: a committee meeting needs half of
 * its members (ZB 12), a general meeting half of those with a vote (ZB 11). Groups, lectures and
 * theme days have no such rule.
 */
export function quorumRule(kinds: readonly ActivityKind[]): 'B-02' | 'B-09' | null {
  if (kinds.includes('generalMeeting')) return 'B-09'
  return kinds.includes('committeeMeeting') ? 'B-02' : null
}

/** 半数以上 holds with exactly half; 超过半数 (G-15, or B-09 of a strict ledger) does not. */
function neededOf(rule: QuorumRule, entitled: number, isStrict: boolean): number {
  const isMore = rule === 'G-15' || (rule === 'B-09' && isStrict)
  return isMore ? Math.floor(entitled / 2) + 1 : Math.ceil(entitled / 2)
}

/** Whether enough people are there; null where numbers are not known or nobody is entitled. */
export function quorumOf(
  rule: QuorumRule,
  { entitled, present }: { readonly entitled: number | null; readonly present: number | null },
  isStrict: boolean,
): Quorum | null {
  if (entitled === null || present === null || entitled === 0) return null
  const needed = neededOf(rule, entitled, isStrict)
  const numbers = { rule, entitled, present, needed }
  if (present > entitled) return { ...numbers, state: 'impossible' }
  if (present < needed) return { ...numbers, state: 'missed' }
  return { ...numbers, state: present * 2 === entitled ? 'half' : 'reached' }
}

export interface Ballot {
  readonly approve: number | null
  readonly oppose: number | null
  readonly abstain: number | null
}

export interface Outcome {
  /** Votes counted so far. */
  readonly cast: number
  /** The least number in favour that passes: more than half of those entitled (B-10, G-15). */
  readonly needed: number
  readonly state: 'open' | 'passed' | 'failed' | 'impossible'
}

/**
 * What a vote comes to: more than half of those entitled, not of those present, have to agree (ZB 11).
 * Open until the votes in favour are known; impossible where more votes were cast than people came.
 */
export function outcomeOf(
  { approve, oppose, abstain }: Ballot,
  { entitled, present }: { readonly entitled: number; readonly present: number },
): Outcome {
  const cast = (approve ?? 0) + (oppose ?? 0) + (abstain ?? 0)
  const needed = Math.floor(entitled / 2) + 1
  const state =
    cast > present || present > entitled
      ? 'impossible'
      : approve === null
        ? 'open'
        : approve >= needed
          ? 'passed'
          : 'failed'
  return { cast, needed, state }
}
