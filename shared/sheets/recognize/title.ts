import type { Grid } from '../grid.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { MergesByRow } from './headings.ts'
import { digitsForChinese } from '../parse/chinese-number.ts'

/** What stands above a heading. */
export interface TitleBlock {
  readonly title: string | null
  readonly organization: string | null
  readonly titleRows: readonly number[]
  readonly infoRows: readonly number[]
}

const LABEL =
  /^(?:填报单位|填报党支部|单位名称|单位|党支部名称|党支部|支部名称|支部|所属党支部|党组织名称|党组织|填报党组织)(?:\([^()]*\))?:(.+)$/u
const UNITS_OF_MONEY = /^(?:人民币)?[百千万]?元$/u
const LEADING_YEAR = /^(?:19|20)\d{2}年度?/u
const BRANCH_IN_TITLE = /^.{2,40}?(?:支部委员会|总支部委员会|党总支|党支部)/u

/** "填报单位（盖章）：中共…支部委员会" → the name; a line may hold further facts after two blanks. */
function organizationOfLine(text: string): string | null {
  const [first = ''] = toHalfWidth(text)
    .trim()
    .split(/\s{2,}/u)
  const name = LABEL.exec(first.replaceAll(' ', ''))?.[1] ?? ''
  return name === '' || UNITS_OF_MONEY.test(name) ? null : name
}

function organizationOfTitle(title: string): string | null {
  return BRANCH_IN_TITLE.exec(squeeze(title).replace(LEADING_YEAR, ''))?.[0] ?? null
}

/** The one year that a title or sheet name states ("2024年度…", 二〇二四年); null for none or two. */
export function yearOfTitle(...texts: readonly string[]): number | null {
  for (const text of texts) {
    const plain = digitsForChinese(toHalfWidth(text))
    const years = new Set(plain.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [])
    if (years.size > 1) return null
    for (const year of years) return Number(year)
  }
  return null
}

/** Stages over groups of columns (基本信息, 阶段1 …) are three blocks or more. */
const LEAST_BLOCKS = 3

/**
 * The first row of a heading with the band of group titles right above it, which belongs to it
 * where it holds nothing but blocks merged over columns, and none of them is a line of information.
 */
export function topWithBand(grid: Grid, merges: MergesByRow, top: number): number {
  const cells = [...(grid.rows.get(top - 1) ?? [])]
  const blocks = (merges.get(top - 1) ?? []).filter(
    ({ left, right, bottom }) => left < right && bottom === top - 1,
  )
  const isBand =
    cells.length >= LEAST_BLOCKS &&
    cells.every(
      ([column, { text }]) =>
        blocks.some(({ left }) => left === column) && organizationOfLine(text) === null,
    )
  return isBand ? top - 1 : top
}

/** Title rows hold one text without a label; from the first labelled line on it is information. */
export function readTitleBlock(grid: Grid, from: number, to: number): TitleBlock {
  const titleRows: number[] = []
  const infoRows: number[] = []
  const titles: string[] = []
  let organization: string | null = null
  for (let row = from; row < to; row += 1) {
    const texts = [...(grid.rows.get(row)?.values() ?? [])].map((cell) => cell.text.trim())
    const [only = ''] = texts
    if (texts.length === 0) continue
    if (texts.length === 1 && infoRows.length === 0 && !/[:：]/u.test(only)) {
      titleRows.push(row)
      titles.push(only)
    } else infoRows.push(row)
    organization ??= texts.map(organizationOfLine).find((name) => name !== null) ?? null
  }
  const title = titles.length === 0 ? null : titles.join(' ')
  organization ??= title === null ? null : organizationOfTitle(title)
  return { title, organization, titleRows, infoRows }
}
