import { addMonths, earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyStatus } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'

type Item = Entry<'rectification'>

/** So much of a problem names it. */
const NAME_LENGTH = 20

/**
 * M-01 整改台账: each item has measure, owner, deadline and, once finished, its proof, and is
 * finished in time. An item is judged in the year in which it was found, and until it is finished.
 */
export const rectified: DutyRule = (scope) =>
  eventDuties(
    scope,
    itemsOfYear(scope),
    (item) => {
      const { deadlineOn, finishedOn } = item
      const isOver = deadlineOn !== null && isAfter(finishedOn ?? scope.context.today, deadlineOn)
      if (isOver) return itemVerdict(scope, item, finishedOn ? 'wrong' : 'late', latest(deadlineOn))
      const gap = gapOf(item)
      if (gap !== null) return itemVerdict(scope, item, 'wrong', '', gap)
      return itemVerdict(scope, item, finishedOn ? 'done' : 'due', deadlineOn ?? '')
    },
    sentence('duty.M-01.none', { year: scope.context.year }),
  )

/** M-03 组织生活会整改: what a life meeting found, finished within `rectify.lifeMeetingMonths`. */
export const lifeMeetingRectified: DutyRule = (scope) => {
  const months = numberOf(scope.parameters, 'rectify.lifeMeetingMonths', 3)
  return eventDuties(
    scope,
    itemsOfYear(scope).filter(({ source }) => source === 'lifeMeeting'),
    (item) => {
      const limit = addMonths(latest(item.foundOn), months)
      const isOver = isAfter(item.finishedOn ?? scope.context.today, limit)
      const status = item.finishedOn ? (isOver ? 'wrong' : 'done') : isOver ? 'late' : 'due'
      return itemVerdict(scope, item, status, limit)
    },
    sentence('duty.M-03.none', { year: scope.context.year }),
  )
}

/** Whether a day lies after another whatever the missing days are. */
function isAfter(date: string, limit: string): boolean {
  return earliest(date) > latest(limit)
}

function itemsOfYear(scope: RuleScope): Item[] {
  return scope.branch.facts.entries.rectification.filter(
    ({ foundOn, finishedOn }) =>
      earliest(foundOn) <= scope.context.today && concernsYear(scope, foundOn, finishedOn === null),
  )
}

/** The first thing that an item lacks. */
function gapOf({ measure, owner, deadlineOn, finishedOn, evidence }: Item): string | null {
  if (measure === null) return 'noMeasure'
  if (owner === null) return 'noOwner'
  if (deadlineOn === null) return 'noDeadline'
  return finishedOn !== null && evidence === null ? 'noProof' : null
}

function itemVerdict(
  scope: RuleScope,
  item: Item,
  status: DutyStatus,
  limit: IsoDate,
  what: string = status,
): EventVerdict {
  const { id, foundOn, finishedOn } = item
  const [problem, ...more] = item.problem.split('\n')
  const letters = [...(problem ?? '')]
  const isCut = letters.length > NAME_LENGTH || more.length > 0
  const name = `${letters.slice(0, NAME_LENGTH).join('')}${isCut ? '…' : ''}`
  const params = { problem: name, date: foundOn, limit, finishedOn: finishedOn ?? '' }
  return {
    status,
    message: sentence(`duty.${scope.rule.id}.${what}`, params),
    subject: { type: 'entry', id, name },
    evidence: [entryEvidence('rectification', item, foundOn, name)],
    remedy: status === 'done' ? null : openEntry('rectification', id),
  }
}
