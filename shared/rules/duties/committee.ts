import { addDays, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyStatus } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'

const DECIDE_DAYS = 15

type Decision = Entry<'majorDecision'>
type SuperiorDocument = Entry<'superiorDocument'>

/** N-02 三重一大末位表态: a decision names chair, last speaker (the chair) and what was decided. */
export const majorDecisions: DutyRule = (scope) =>
  eventDuties(
    scope,
    scope.branch.facts.entries.majorDecision.filter(
      ({ decidedOn }) => decidedOn <= scope.context.today && concernsYear(scope, decidedOn),
    ),
    decisionVerdict,
    sentence('duty.N-02.none', { year: scope.context.year }),
  )

function decisionVerdict(decision: Decision): EventVerdict {
  const { id, matter, decidedOn, chair, lastSpeaker } = decision
  const what = decisionGap(decision)
  const params = { matter, date: decidedOn, chair: chair ?? '', last: lastSpeaker ?? '' }
  return {
    status: what === null ? 'done' : 'wrong',
    message: sentence(`duty.N-02.${what ?? 'done'}`, params),
    subject: { type: 'entry', id, name: matter },
    evidence: [entryEvidence('majorDecision', decision, decidedOn, matter)],
    remedy: what === null ? null : openEntry('majorDecision', id),
  }
}

function decisionGap({ chair, lastSpeaker, result }: Decision): string | null {
  if (chair === null || lastSpeaker === null) return 'chair'
  if (chair.trim() !== lastSpeaker.trim()) return 'wrong'
  return result === null ? 'result' : null
}

/**
 * N-09 上级文件落实: discussed within `committee.decideDays` of its arrival, given to somebody with a
 * day, done by then, with proof. An open one is judged in every later year, too.
 */
export const superiorDocuments: DutyRule = (scope) =>
  eventDuties(
    scope,
    scope.branch.facts.entries.superiorDocument.filter(
      ({ receivedOn, doneOn }) =>
        receivedOn <= scope.context.today && concernsYear(scope, receivedOn, doneOn === null),
    ),
    (document) => documentVerdict(scope, document),
    sentence('duty.N-09.none', { year: scope.context.year }),
  )

interface Stand {
  readonly status: DutyStatus
  readonly what: string
  readonly limit: IsoDate | null
}

function documentVerdict(scope: RuleScope, document: SuperiorDocument): EventVerdict {
  const { id, title, receivedOn, decidedOn, doneOn } = document
  const { status, what, limit } = standOf(scope, document)
  const isDiscussed = !what.startsWith('decide') && what !== 'done'
  const date = isDiscussed ? (decidedOn ?? receivedOn) : receivedOn
  const params = { title, date, limit: limit ?? '', doneOn: doneOn ?? '' }
  return {
    status,
    message: sentence(`duty.N-09.${what}`, params),
    subject: { type: 'entry', id, name: title },
    evidence: [entryEvidence('superiorDocument', document, receivedOn, title)],
    remedy: status === 'done' ? null : openEntry('superiorDocument', id),
  }
}

function standOf({ parameters, context }: RuleScope, document: SuperiorDocument): Stand {
  const { receivedOn, decidedOn, owner, dueOn, doneOn, evidence } = document
  const { today } = context
  if (doneOn !== null) {
    if (dueOn !== null && doneOn > dueOn) return { status: 'wrong', what: 'do.wrong', limit: dueOn }
    const what = evidence === null ? 'noProof' : 'done'
    return { status: what === 'done' ? 'done' : 'wrong', what, limit: dueOn }
  }
  if (decidedOn === null) {
    const limit = addDays(receivedOn, numberOf(parameters, 'committee.decideDays', DECIDE_DAYS))
    const status = today <= limit ? 'due' : 'late'
    return { status, what: `decide.${status}`, limit }
  }
  if (dueOn !== null && today > dueOn) return { status: 'late', what: 'do.late', limit: dueOn }
  if (owner === null) return { status: 'wrong', what: 'noOwner', limit: dueOn }
  if (dueOn === null) return { status: 'wrong', what: 'noDue', limit: null }
  return { status: 'due', what: 'do.due', limit: dueOn }
}
