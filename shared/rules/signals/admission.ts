import { addDays, isCertainlyBefore, isFullDate, yearOf, type PartialDate } from '../../calendar.ts'
import {
  begunOn,
  casesOf,
  decided,
  editionOn,
  stepsOf,
  type AdmissionCase,
  type Step,
} from '../admission/cases.ts'
import { birthOf, cultivatedSince, isUnderAge } from '../admission/checks.ts'
import { NOTICE_DAYS, noticeOf } from '../admission/notice.ts'
import { stepEvidence } from '../admission/recorded.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { membersNamed, namesIn } from '../names.ts'
import { numberOf } from '../parameters.ts'
import {
  entryEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'

/** S-03☆: an application before the age of eighteen; joining before the application. */
export const applicationDates: SignalRule = (scope) =>
  casesOf(scope, [1]).flatMap((one) => [...tooYoung(scope, one), ...joinedBefore(scope, one)])

function tooYoung(scope: RuleScope, one: AdmissionCase): SignalFinding[] {
  const applied = decided(one, 1)
  const birth = birthOf(scope, one)
  if (!applied || birth === null || !isUnderAge(birth, applied.doneOn)) return []
  const { id, name } = one.person
  const message = sentence('signal.S-03.young', { name, birth, date: applied.doneOn })
  const evidence = [personEvidence(one, birth), stepEvidence(one, applied)]
  return [signal(scope, `admission:${id}:young`, message, evidence)]
}

function joinedBefore(scope: RuleScope, one: AdmissionCase): SignalFinding[] {
  const { id, name, memberId } = one.person
  const applied = decided(one, 1)
  const member = memberId === null ? undefined : scope.branch.member(memberId)
  const joined = member?.joinDate ?? null
  if (!member || !applied || joined === null || !isCertainlyBefore(joined, applied.doneOn))
    return []
  const message = sentence('signal.S-03.joined', { name, joined, date: applied.doneOn })
  const evidence = [stepEvidence(one, applied), memberEvidence(member)]
  return [signal(scope, `admission:${id}:joined`, message, evidence)]
}

function personEvidence({ person }: AdmissionCase, date: PartialDate): Evidence {
  return entryEvidence('admission', person, date, person.name)
}

/** S-07: somebody is mentor or introducer of many people at one time. */
export const crowdedMentor: SignalRule = (scope) => {
  const most = numberOf(scope.parameters, 'dev.maxPerMentor', 5)
  const cases = casesOf(scope, [])
  const byName = new Map<string, AdmissionCase[]>()
  for (const one of cases) {
    for (const name of helpersOf(one)) byName.set(name, [...(byName.get(name) ?? []), one])
  }
  return [...byName].flatMap(([name, helped]) => {
    const together = atOneTime(scope, helped)
    if (together.length <= most) return []
    const [member, ...namesakes] = membersNamed(scope.branch.facts.members, name)
    const isKnown = member && namesakes.length === 0
    const key = isKnown ? `member:${member.id}:mentor` : `mentor ${name}`
    const names = together.map(({ person }) => person.name).join('、')
    const message = sentence('signal.S-07.many', { name, people: together.length, names, most })
    const people = together.map((one) =>
      entryEvidence('admission', one.person, begunOn(one), one.person.name),
    )
    return [signal(scope, key, message, [...(isKnown ? [memberEvidence(member)] : []), ...people])]
  })
}

/** Mentors and introducers of a case, each once. */
function helpersOf(one: AdmissionCase): Set<string> {
  const { mentors, introducers } = one.person
  const written = [
    mentors,
    introducers,
    ...[5, 9].map((step) => decided(one, step)?.people ?? null),
  ]
  return new Set(written.flatMap(namesIn))
}

/** The most cases that went on at one time: the day on which the last of them began. */
function atOneTime({ context }: RuleScope, cases: readonly AdmissionCase[]): AdmissionCase[] {
  const spans = cases.map((one) => ({
    one,
    from: begunOn(one) ?? context.today,
    to: one.endedOn ?? context.today,
  }))
  return spans
    .map(({ from: day }) =>
      spans.filter(({ from, to }) => from <= day && day <= to).map(({ one }) => one),
    )
    .reduce((most, some) => (some.length > most.length ? some : most), [])
}

/** S-40: observations alike, a short cultivation, a short notice (edition of 2026). */
export const hastyAdmission: SignalRule = (scope) =>
  casesOf(scope, [6, 7, 8, 21]).flatMap((one) => [
    ...copied(scope, one, 6),
    ...copied(scope, one, 21),
    ...shortCultivation(scope, one),
    ...shortNotice(scope, one),
  ])

/** Observations of several half-years with one text, all on the same day of the month. */
function copied(scope: RuleScope, one: AdmissionCase, step: number): SignalFinding[] {
  const written = stepsOf(one, step).filter(({ content }) => textOf(content) !== '')
  const alike = Map.groupBy(written, ({ content, doneOn }) => `${dayOf(doneOn)} ${textOf(content)}`)
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group
    const last = others.at(-1)
    if (!first || !last || !isOfYear(scope, last)) return []
    const { name } = one.person
    const params = { name, n: group.length, from: first.doneOn, to: last.doneOn }
    const message = sentence('signal.S-40.copied', params)
    const evidence = group.map((entry) => stepEvidence(one, entry))
    return [signal(scope, `admissionStep:${first.id}:copied`, message, evidence)]
  })
}

function textOf(content: string | null): string {
  return (content ?? '').replaceAll(/\s/g, '')
}

/** The day of the month; the last one is the same whatever its number. */
function dayOf(date: PartialDate): string {
  if (!isFullDate(date)) return date
  return addDays(date, 1).endsWith('-01') ? 'last' : date.slice(8)
}

function isOfYear({ context }: RuleScope, { doneOn }: Step): boolean {
  return yearOf(doneOn) === context.year
}

function shortCultivation(scope: RuleScope, one: AdmissionCase): SignalFinding[] {
  const [chosen, listed] = [decided(one, 3), decided(one, 7)]
  if (!chosen || !listed || !isOfYear(scope, listed) || !cultivatedSince(one)?.isShort) return []
  const { id, name } = one.person
  const params = { name, since: chosen.doneOn, listed: listed.doneOn }
  const evidence = [chosen, listed].map((entry) => stepEvidence(one, entry))
  return [
    signal(
      scope,
      `admission:${id}:cultivation`,
      sentence('signal.S-40.cultivation', params),
      evidence,
    ),
  ]
}

function shortNotice(scope: RuleScope, one: AdmissionCase): SignalFinding[] {
  const consent = decided(one, 8)
  if (!consent || !isOfYear(scope, consent) || editionOn(one, consent.doneOn) === 'FZ14') return []
  const notice = noticeOf(scope, consent)
  if (notice === null || notice.days >= NOTICE_DAYS) return []
  const { id, name } = one.person
  const params = { name, days: notice.days, least: NOTICE_DAYS }
  const what = notice.isProvisional ? 'noticeProvisional' : 'notice'
  const evidence = [stepEvidence(one, consent)]
  return [
    signal(scope, `admission:${id}:notice`, sentence(`signal.S-40.${what}`, params), evidence),
  ]
}
