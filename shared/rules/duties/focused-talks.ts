import { addDays, earliest, latest, yearOf, type PartialDate } from '../../calendar.ts'
import type { Entry, RegisterName } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { squeezedName } from '../names.ts'
import { numberOf } from '../parameters.ts'
import { committeeOn, holdersOf } from '../posts.ts'
import { recordEntry } from '../remedies.ts'
import { entryEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'

/** Something after which the secretary talks with a member. */
interface Occasion {
  readonly register: Extract<RegisterName, 'discipline' | 'disposition' | 'condition'>
  readonly id: number
  readonly memberId: number
  readonly date: PartialDate
}

/**
 * E-02 重点谈话: within `talk.focusedDays` after a discipline, a disposition or a hardship the
 * secretary talks with the member (JY 19, 28). Talks are read from the year before on, so older
 * events are not looked at.
 */
export const focusedTalks: DutyRule = (scope) =>
  eventDuties(
    scope,
    occasionsOf(scope),
    (occasion) => judgeOccasion(scope, occasion),
    sentence('duty.E-02.none', { year: scope.context.year }),
  )

/** Whoever is expelled or removed is no member to be talked with any more. */
function occasionsOf({ branch }: RuleScope): Occasion[] {
  const { discipline, disposition, condition } = branch.facts.entries
  return [
    ...discipline
      .filter(({ kind }) => kind !== 'expulsion')
      .map(({ id, memberId, decidedOn }) => made('discipline', id, memberId, decidedOn)),
    ...disposition
      .filter(({ kind }) => kind === 'correction')
      .map((one) => {
        const date = one.decidedOn ?? one.discussedOn ?? one.proposedOn
        return made('disposition', one.id, one.memberId, date)
      }),
    ...condition
      .filter(({ kind }) => kind === 'hardship')
      .map(({ id, memberId, fromOn }) => made('condition', id, memberId, fromOn)),
  ].flat()
}

function made(
  register: Occasion['register'],
  id: number,
  memberId: number,
  date: PartialDate | null,
): Occasion[] {
  return date === null ? [] : [{ register, id, memberId, date }]
}

function judgeOccasion(scope: RuleScope, occasion: Occasion): EventVerdict | null {
  const { register, memberId, date } = occasion
  const { context, parameters } = scope
  const member = scope.branch.member(memberId)
  const deadline = addDays(latest(date), numberOf(parameters, 'talk.focusedDays', 30))
  if (!member || yearOf(date) < context.year - 1 || hasLeft(member, deadline)) return null
  const talks = talksSince(scope, occasion)
  const talk = talks.find((one) => isBySecretary(scope, one, member))
  const isOpen = talk === undefined
  if (!concernsYear(scope, date, isOpen)) return null
  const words = { name: member.name, date, deadline }
  const base = {
    subject: { type: 'member', id: memberId, name: member.name } as const,
    evidence: [
      entryEvidence(register, occasion, date, member.name),
      ...talks.map((one) => entryEvidence('talk', one, one.heldOn, member.name)),
    ],
  }
  if (talk) {
    const status = talk.heldOn <= deadline ? 'done' : 'wrong'
    const params = { ...words, talked: talk.heldOn }
    return { ...base, status, message: sentence(`duty.E-02.${status}.${register}`, params) }
  }
  const status = openStatus(scope, deadline)
  const [other] = talks
  const message = other
    ? sentence(`duty.E-02.${status}.others`, { ...words, talked: other.heldOn })
    : sentence(`duty.E-02.${status}.${register}`, words)
  return {
    ...base,
    status,
    message,
    remedy: recordEntry('talk', { kind: 'focused', talkeeId: memberId }),
  }
}

/** Gone, or maybe gone, before the last day for the talk. */
function hasLeft({ status, leftOn }: MemberFact, deadline: string): boolean {
  return status !== 'active' && (leftOn === null || earliest(leftOn) <= deadline)
}

function talksSince({ branch, context }: RuleScope, { memberId, date }: Occasion): Entry<'talk'>[] {
  return branch.facts.entries.talk
    .filter(
      ({ talkeeId, heldOn }) =>
        talkeeId === memberId && heldOn >= earliest(date) && heldOn <= context.today,
    )
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

/** With a secretary a superior talks; where nobody knows who the secretary was, any talk will do. */
function isBySecretary(scope: RuleScope, talk: Entry<'talk'>, talkee: MemberFact): boolean {
  const { talkerId, talkerName, heldOn } = talk
  const secretaries = holdersOf(committeeOn(scope.branch, heldOn), 'secretary')
  if (secretaries.length === 0) return true
  const others = secretaries.filter(({ id }) => id !== talkee.id)
  if (others.length < secretaries.length) return true
  if (talkerId !== null) return others.some(({ id }) => id === talkerId)
  const name = squeezedName(talkerName ?? '')
  const isSecretary = name.includes('书记') && !name.includes('副书记')
  return isSecretary || others.some((one) => squeezedName(one.name) === name)
}
