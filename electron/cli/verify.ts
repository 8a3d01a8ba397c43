import type { LedgerHealth } from '../../shared/contract/health.ts'
import type { Text } from '../../shared/text.ts'
import { historyCode, historyOf } from '../ledger/history-code.ts'
import { areRowsRight, verifyLedger } from '../ledger/integrity.ts'
import { withLedger } from './with-ledger.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

export interface VerifyOptions {
  /** As it stands at the foot of a paper. */
  readonly code?: string | undefined
}

/** `verify`: pages, foreign keys, audit chain, rows and kept files of a ledger, and a code on paper. */
export function verify(environment: Environment, { code: typed }: VerifyOptions): CommandResult {
  const { translate } = environment
  const { health, code, history } = withLedger(environment, (db) => ({
    health: verifyLedger(db),
    code: historyCode(db),
    history: typed === undefined ? null : historyOf(db, typed),
  }))
  const isFine = health.ok && (history === null || history === 'same')
  const lines = [
    translate(wordsOf(health)),
    ...(history === null ? [] : [translate({ key: `health:history.${history}` })]),
    ...(code === null ? [] : [translate({ key: 'health:now', params: { code } })]),
  ]
  return {
    status: isFine ? exitStatus.done : exitStatus.somethingToLookAt,
    json: { ...health, code, history },
    text: lines.join('\n'),
  }
}

function wordsOf(health: LedgerHealth): Text {
  const { integrity, foreignKeys, auditChain, records, materials } = health
  const params = {
    integrity,
    foreignKeys,
    entries: auditChain.entries,
    brokenAt: auditChain.brokenAt ?? '',
    files: materials.files,
    lost: materials.missing + materials.changed,
    rows: (records?.wrong.length ?? 0) + (records?.batches.length ?? 0),
  }
  const isLedgerSound =
    integrity === 'ok' && foreignKeys === 'ok' && auditChain.ok && areRowsRight(records)
  const words = isLedgerSound ? 'filesLost' : 'bad'
  return { key: `cli:verify.${health.ok ? 'ok' : words}`, params }
}
