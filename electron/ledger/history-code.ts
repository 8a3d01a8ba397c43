import type { History } from '../../shared/contract/health.ts'
import type { Reader } from './connection.ts'

/**
 * The code that stands on official papers: the number of the last entry of the audit log, and the
 * first digits of its hash, which covers every entry before it. A ledger whose history was changed
 * since has another hash at that number.
 */

/** 48 bits: nobody finds another history with the same ones by trying. */
const DIGITS = 12
const GROUP = 4

interface Head {
  readonly id: number
  readonly hash: string
}

function printed({ id, hash }: Head): string {
  const digits = hash.slice(0, DIGITS).toUpperCase()
  return [String(id), ...(digits.match(new RegExp(`.{${GROUP}}`, 'g')) ?? [])].join('-')
}

/** `128-4F3A-9C21-77B0`; null where nothing was ever done. */
export function historyCode(db: Reader): string | null {
  const sql = 'SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1'
  const head = db.prepare<[], Head>(sql).get()
  return head ? printed(head) : null
}

/** Whether the ledger still has the history that a printed code stands for. */
export function historyOf(db: Reader, typed: string): History {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Dash_Punctuation}/gu, '-')
  const id = Number(/^(\d{1,12})(?:-[0-9A-F]{4}){3}$/.exec(plain)?.[1] ?? 0)
  if (id === 0) return 'unreadable'
  const sql = 'SELECT id, hash FROM audit_log WHERE id = ?'
  const entry = db.prepare<[number], Head>(sql).get(id)
  if (!entry) return 'later'
  return printed(entry) === plain ? 'same' : 'differs'
}
