import { squeeze, withoutBrackets } from '../plain-text.ts'
import type { Heading } from './headings.ts'
import { monthOfHeading } from './headings.ts'

export const quarterNumbers = [1, 2, 3, 4] as const
export type Quarter = (typeof quarterNumbers)[number]

const NAMED =
  /^(?:(?:19|20)\d{2}年?度?)?(?:第?([一二三四1-4])季度?|Q([1-4]))(?:党费|小计|合计|累计)?$/iu
const SPAN = /^(\d{1,2})月?(?:份)?[-~至到—–]+(\d{1,2})月(?:份)?(?:党费|小计|合计|累计)?$/u
const SUBTOTAL = /^(?:本?季度?)?(?:小计|合计)$/u
const SUBTOTAL_OF_ANY = '小计'

function asQuarter(number: number): Quarter | null {
  return quarterNumbers.find((quarter) => quarter === number) ?? null
}

/** The quarter that words name: 一季度, 第1季度, 2024年第一季度, Q1, 1-3月, 一季度小计; else null. */
export function quarterOfWords(text: string): Quarter | null {
  const word = withoutBrackets(squeeze(text))
  const [, named, letter] = NAMED.exec(word) ?? []
  const sign = named ?? letter
  if (sign !== undefined) return asQuarter('一二三四'.indexOf(sign) + 1 || Number(sign))
  const [, from = '', to = ''] = SPAN.exec(word) ?? []
  const isQuarter = Number(to) === Number(from) + 2
  return isQuarter ? asQuarter(Math.ceil(Number(to) / 3)) : null
}

const isSubtotal = ({ leaf }: Heading): boolean => squeeze(leaf) === SUBTOTAL_OF_ANY

/** 小计 that stands right after the last month of a quarter, where a row has several of them. */
function subtotalsAfterMonths(headings: readonly Heading[]): [number, Quarter][] {
  if (headings.filter(isSubtotal).length < 2) return []
  return headings.flatMap((heading, at): [number, Quarter][] => {
    const before = headings[at - 1]
    const month = before && isSubtotal(heading) ? monthOfHeading(before) : null
    const quarter = month !== null && month % 3 === 0 ? asQuarter(month / 3) : null
    return quarter === null ? [] : [[heading.column, quarter]]
  })
}

/**
 * Columns that hold a quarter's sum, by column number: the quarter as one column, or the subtotal
 * behind its months.
 */
export function quarterColumns(headings: readonly Heading[]): ReadonlyMap<number, Quarter> {
  const told = headings.flatMap((heading): [number, Quarter][] => {
    const { column, leaf, group } = heading
    const isSum = SUBTOTAL.test(withoutBrackets(squeeze(leaf)))
    const quarter = quarterOfWords(leaf) ?? (isSum ? quarterOfWords(group ?? '') : null)
    return quarter === null ? [] : [[column, quarter]]
  })
  return new Map([...subtotalsAfterMonths(headings), ...told])
}
