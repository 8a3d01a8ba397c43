import type { RegisterName } from '../registers/registers.ts'
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

/** `activities` and `members` name several; every register is named as it is. */
const SEVERAL: Readonly<Record<string, string>> = { activities: 'activity', members: 'member' }
const RECORDS = /\b([a-z][a-zA-Z]*):(\d+(?:\+\d+)*)/g

/**
 * Whether a key names a record: `activity:12:present` names activity 12, `members:4+9` members 4
 * and 9, `talk:7` entry 7 of the register of talks. An explanation must not outlive its record,
 * whose number a later one may bear.
 */
export function keyNames(
  key: string,
  of: 'activity' | 'member' | RegisterName,
  id: number,
): boolean {
  return [...key.matchAll(RECORDS)].some(
    ([, word = '', ids = '']) =>
      (SEVERAL[word] ?? word) === of && ids.split('+').includes(String(id)),
  )
}

/**
 * The same key for records that bear other numbers in another ledger; null: one of them is not there.
 * Several are named in rising order, as the rules name them.
 */
export function renumberedKey(
  key: string,
  renumber: (of: string, id: number) => number | null,
): string | null {
  let isWhole = true
  const renumbered = key.replaceAll(RECORDS, (_all, word: string, ids: string) => {
    const numbers = ids.split('+').map((id) => renumber(SEVERAL[word] ?? word, Number(id)))
    isWhole &&= numbers.every((number) => number !== null)
    return `${word}:${numbers.toSorted((a, b) => Number(a) - Number(b)).join('+')}`
  })
  return isWhole ? renumbered : null
}
