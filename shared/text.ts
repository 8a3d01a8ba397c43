import { isPartialDate } from './calendar.ts'

/**
 * A sentence that is not yet in a language: the key of a text in `resources/locales` and what
 * goes into its gaps. Rules and services speak in these; windows, paper and the command line
 * translate them.
 */
export interface Text {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

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
 * What goes into the gaps of a sentence, as people of that language write it: in Chinese, ISO days
 * and months become 2024年5月12日 and 2024年5月. English keeps ISO dates, which read the same
 * everywhere.
 */
export function readableParams(
  params: Text['params'],
  language: string,
): Record<string, string | number> {
  const entries = Object.entries(params ?? {})
  if (!language.startsWith('zh')) return Object.fromEntries(entries)
  return Object.fromEntries(entries.map(([key, value]) => [key, readable(key, value)]))
}
