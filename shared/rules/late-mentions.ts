import { isoDate, isoMonth, yearOf, type IsoDate, type PartialDate } from '../calendar.ts'
import type { LateMentionFact } from './facts.ts'

/** What was written about one activity. */
export interface DatedText {
  readonly id: number
  readonly organizationId: number
  readonly heldOn: IsoDate
  readonly minutes: string | null
  /** Agenda and resolution, one after the other. */
  readonly agenda: string | null
}

/** 2026年8月15日, 2026年8月, 2026-08-15, 2026.8.15, 2026/8/15. */
const DATE =
  /(?<!\d)(20\d\d)(?:\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?|[-./](\d{1,2})[-./](\d{1,2})(?!\d))/gu
/** The year of a document's number: 〔2027〕3号; other brackets only where 号 follows. */
const FILE =
  /〔\s*(20\d\d)\s*〕\s*(?:第?\s*\d+\s*号)?|[[［【(（]\s*(20\d\d)\s*[\]］】)）]\s*第?\s*\d+\s*号/gu

/** Words that announce what is to come, for some lines: a heading and the items under it. */
const PLAN =
  /下一?步|下一?阶段|下半年|下一?季度|下个?月|计划|打算|规划|时限|期限|限期|(?:工作|任务)安排/u
const PLAN_REACH = 120
/** Words that do so within their own sentence: planning, deciding, setting a limit. */
const AHEAD =
  /[明后来]年|年底|拟|将|预[计定备]|准备|定于|[初暂]定|截止|目标|争取|力争|确保|届满|任期|有效期|完成时|研究|商[议定]|讨论|决定|确定|议定|部署|安排|要求|通知|下一?次|改[在于期]|推迟|延期|[到至—–~～-]\s*$/u
const SENTENCE_END = /[。；;！!？?\n]/u
/** What follows a date that is a limit or a beginning. */
const LIMIT = /^\s*(?:之?前|以前|底|末|止|为止|到期|届满|起|开始|[—–~～至到-])/u

/**
 * What texts about meetings mention that came only later (S-21): a date after the meeting that no
 * word of planning introduces, or a document numbered in a later year. By branch; of each meeting the
 * first of each.
 */
export function lateMentionFacts(texts: readonly DatedText[]): Map<number, LateMentionFact[]> {
  const found = texts.flatMap(({ id, organizationId, heldOn, minutes, agenda }) => {
    const parts = [minutes, agenda].flatMap((text) => text ?? [])
    const first = (what: LateMentionFact['what'], find: typeof laterDate) => {
      const mention = parts.map((text) => find(text, heldOn)).find((one) => one !== null)
      return mention == null ? [] : [{ organizationId, fact: { activityId: id, what, mention } }]
    }
    return [...first('date', laterDate), ...first('file', laterFile)]
  })
  const byBranch = Map.groupBy(found, ({ organizationId }) => organizationId)
  return new Map([...byBranch].map(([id, own]) => [id, own.map(({ fact }) => fact)]))
}

function laterDate(text: string, heldOn: IsoDate): string | null {
  for (const match of text.matchAll(DATE)) {
    const date = dateOf(match)
    if (date === null || date <= heldOn.slice(0, date.length)) continue
    if (!isAnnounced(text, match.index, match.index + match[0].length)) return match[0]
  }
  return null
}

function dateOf([, year, month, day, otherMonth, otherDay]: RegExpExecArray): PartialDate | null {
  const [m, d] = [month ?? otherMonth, day ?? otherDay]
  return d === undefined
    ? isoMonth(Number(year), Number(m))
    : isoDate(Number(year), Number(m), Number(d))
}

/** Whether a date stands among what the meeting only planned. */
function isAnnounced(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - PLAN_REACH), from)
  const sentence = before.split(SENTENCE_END).at(-1) ?? ''
  return PLAN.test(before) || AHEAD.test(sentence) || LIMIT.test(text.slice(to))
}

function laterFile(text: string, heldOn: IsoDate): string | null {
  for (const match of text.matchAll(FILE))
    if (Number(match[1] ?? match[2]) > yearOf(heldOn)) return match[0]
  return null
}
