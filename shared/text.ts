import { isPartialDate } from './calendar.ts'

/**
 * A sentence that is not yet in a language: the key of a text in `resources/locales` and what
 * goes into its gaps. Rules and services speak in these; windows, paper and the command line
 * translate them.
 */
export interface Text {
  readonly key: string
  /** A gap may hold a text of its own: the name of a step, one more remark. */
  readonly params?: Readonly<Record<string, string | number | Text>>
}

/** What i18next does: the sentence of a key, with its gaps filled. */
type Fill = (key: string, params: Record<string, string | number>) => string

/** Gaps that quote a cell as it stands there: its words are never rewritten. */
const quoted: ReadonlySet<string> = new Set(['value'])

/** 2024-05 → 2024年5月, 2024-05-12 → 2024年5月12日. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-')
  if (month === undefined) return date
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}

function readable(key: string, value: string | number): string | number {
  const isDate = typeof value === 'string' && isPartialDate(value) && !quoted.has(key)
  return isDate ? chineseDate(value) : value
}

/**
 * A text in a language, as people of that language write it: in Chinese, ISO days and months become
 * 2024年5月12日 and 2024年5月. English keeps ISO dates, which read the same everywhere. `fill` gives
 * the sentences of the language.
 */
export function translated({ key, params }: Text, language: string, fill: Fill): string {
  const filled = Object.entries(params ?? {}).map(([gap, value]): [string, string | number] => {
    if (typeof value === 'object') return [gap, translated(value, language, fill)]
    return [gap, language.startsWith('zh') ? readable(gap, value) : value]
  })
  return fill(key, Object.fromEntries(filled))
}
