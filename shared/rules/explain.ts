import type { SignalFinding } from './finding.ts'

/** What a person wrote about a signal. */
export interface Explanation {
  readonly signal: string
  readonly organizationId: number
  /** The name that the signal gave to what it is about. */
  readonly key: string
  readonly explanation: string
}

type About = Pick<Explanation, 'signal' | 'organizationId' | 'key'>

const nameOf = ({ signal, organizationId, key }: About): string =>
  `${signal} ${organizationId} ${key}`

/** The signals with what people wrote about them; none is left out. */
export function withExplanations(
  signals: readonly SignalFinding[],
  explanations: readonly Explanation[],
): SignalFinding[] {
  const known = new Map(explanations.map((one) => [nameOf(one), one.explanation]))
  return signals.map((found) => ({ ...found, explained: known.get(nameOf(found)) ?? null }))
}

/** Whether a signal still waits for somebody to look: explained ones stay visible but do not count. */
export function isOpen({ explained }: SignalFinding): boolean {
  return explained === null
}

const RECORDS = /\b(activity|activities|members?):(\d+(?:\+\d+)*)/g

/**
 * Whether a key names a record: `activity:12:present` names activity 12, `members:4+9` members 4
 * and 9. An explanation must not outlive its record, whose number a later one may bear.
 */
export function keyNames(key: string, table: 'activity' | 'member', id: number): boolean {
  const words = table === 'activity' ? ['activity', 'activities'] : ['member', 'members']
  return [...key.matchAll(RECORDS)].some(
    ([, word = '', ids = '']) => words.includes(word) && ids.split('+').includes(String(id)),
  )
}
