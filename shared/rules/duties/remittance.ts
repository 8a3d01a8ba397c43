import { firstKnownMonth } from '../../dues/arrears.ts'
import { yearOf } from '../../calendar.ts'
import { reconciled, shareOf, type Reconciled, type Remittance } from '../../dues/collected.ts'
import { yuanText } from '../../money.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import type { Evidence } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'

/**
 * F-19 上缴留存: what a handing over says was collected is the sum of the payments, and what was
 * handed over is the share of it that the entry names, else that of `dues.remitRatio` (tenths of a
 * percent, 0: none is set). The share may be a fen off. Handings over that reach back before the
 * payments known here are left out.
 */
export const remittances: DutyRule = (scope) => {
  const { year } = scope.context
  const { entries, payments } = scope.branch.facts
  const compared = reconciled(entries.remittance, payments, year)
  const reversed = entries.remittance.filter(
    ({ fromMonth, toMonth }) => fromMonth > toMonth && yearOf(toMonth) === year,
  )
  return eventDuties(
    scope,
    [...reversed, ...compared],
    (event) => ('remittance' in event ? judge(scope, event) : judgeReversed(event)),
    sentence('duty.F-19.none', { year, from: firstKnownMonth(year) }),
  )
}

/** A share may be rounded the other way. */
const TOLERANCE_FEN = 1

export function remittanceEvidence(remittance: Remittance): Evidence {
  const { remittedOn, fromMonth, toMonth, receiptNumber } = remittance
  const label = receiptNumber ?? `${fromMonth}–${toMonth}`
  return entryEvidence('remittance', remittance, remittedOn ?? toMonth, label)
}

const termOf = ({ fromMonth, toMonth }: Remittance) => ({ from: fromMonth, to: toMonth })

function judgeReversed(remittance: Remittance): EventVerdict {
  return {
    status: 'wrong',
    message: sentence('duty.F-19.wrongTerm', termOf(remittance)),
    evidence: [remittanceEvidence(remittance)],
    remedy: openEntry('remittance', remittance.id),
  }
}

function judge(
  scope: RuleScope,
  { remittance, statedFen, detailFen, agrees }: Reconciled,
): EventVerdict {
  const { id, collectedFen, remittedFen } = remittance
  const remedy = openEntry('remittance', id)
  const evidence = [remittanceEvidence(remittance)]
  const params = { ...termOf(remittance), stated: yuanText(statedFen) }
  const verdict = (status: EventVerdict['status'], what: string, more = {}): EventVerdict => {
    const message = sentence(`duty.F-19.${what}`, { ...params, ...more })
    return { status, message, evidence, remedy: status === 'done' ? null : remedy }
  }
  if (detailFen !== null && !agrees)
    return verdict('wrong', 'wrongSum', { detail: yuanText(detailFen) })
  const permille = shareFor(scope, remittance)
  const shares = { collected: yuanText(collectedFen), remitted: yuanText(remittedFen) }
  if (permille === null) {
    if (detailFen === null) return verdict('notApplicable', 'nothingToCompare')
    return verdict('done', 'doneSum', { detail: yuanText(detailFen) })
  }
  const dueFen = shareOf(collectedFen, permille)
  const more = { ...shares, due: yuanText(dueFen), percent: permille / 10 }
  if (Math.abs(remittedFen - dueFen) > TOLERANCE_FEN) return verdict('wrong', 'wrongShare', more)
  if (detailFen === null) return verdict('done', 'doneShare', more)
  return verdict('done', 'done', { ...more, detail: yuanText(detailFen) })
}

function shareFor({ parameters }: RuleScope, { permille }: Remittance): number | null {
  const local = numberOf(parameters, 'dues.remitRatio', 0)
  return permille ?? (local > 0 ? local : null)
}
