import { yearOf, type IsoDate, type PartialDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import { normalForm } from '../similarity/normal-form.ts'
import { isPast } from './round-lines.ts'

/** `finished`: done, but nobody has closed it. In the order in which they ask for something. */
export const rectificationStates = ['overdue', 'open', 'finished', 'closed'] as const
export type RectificationState = (typeof rectificationStates)[number]

/** What a superior found; what a branch found with itself is its own. */
export const foundAbove: ReadonlySet<string> = new Set(['inspection', 'patrol', 'finding'])

export interface RectificationItem extends Entry<'rectification'> {
  readonly organizationId: number
  readonly organization: string
}

export interface RectificationLine extends RectificationItem {
  readonly state: RectificationState
  /** When the branch had the same problem in the year before; null: it had not. */
  readonly sameAs: PartialDate | null
}

/** In fewer characters everybody writes the same. */
const SHORTEST = 6

/**
 * What has to be put right, the most overdue first. The same words in the year before, with names,
 * numbers and dates left out, are told: it was not put right then, or only on paper.
 * @param names of people, which make no difference.
 */
export function rectificationLines(
  items: readonly RectificationItem[],
  names: ReadonlySet<string>,
  today: IsoDate,
): RectificationLine[] {
  const toNormal = normalForm(names)
  const known = new Map<string, PartialDate>()
  const keyOf = ({ organizationId, problem }: RectificationItem, year: number): string | null => {
    const text = toNormal(problem)
    return text.length < SHORTEST ? null : `${organizationId} ${year} ${text}`
  }
  for (const item of items) {
    const key = keyOf(item, yearOf(item.foundOn))
    if (key !== null) known.set(key, item.foundOn)
  }
  return items
    .map((item) => {
      const before = keyOf(item, yearOf(item.foundOn) - 1)
      const sameAs = before === null ? null : (known.get(before) ?? null)
      return { ...item, state: stateOf(item, today), sameAs }
    })
    .toSorted(compareLines)
}

function stateOf(item: RectificationItem, today: IsoDate): RectificationState {
  const { finishedOn, closedBy, deadlineOn } = item
  if (finishedOn !== null) return closedBy === null ? 'finished' : 'closed'
  return isPast(deadlineOn, today) ? 'overdue' : 'open'
}

/** By state; then whose day comes first, those without a day last. */
function compareLines(a: RectificationLine, b: RectificationLine): number {
  const byState = rectificationStates.indexOf(a.state) - rectificationStates.indexOf(b.state)
  if (byState !== 0) return byState
  const [one, other] = [a.deadlineOn ?? '9999', b.deadlineOn ?? '9999']
  if (one !== other) return one < other ? -1 : 1
  return a.id - b.id
}
