import { verifyLedger } from '../ledger/integrity.ts'
import { withLedger } from './with-ledger.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

/** `verify`: pages, foreign keys, audit chain and kept files of a ledger. */
export function verify(environment: Environment): CommandResult {
  const { translate } = environment
  const health = withLedger(environment, verifyLedger)
  const { auditChain, materials } = health
  const params = {
    integrity: health.integrity,
    foreignKeys: health.foreignKeys,
    entries: auditChain.entries,
    brokenAt: auditChain.brokenAt ?? '',
    files: materials.files,
    lost: materials.missing + materials.changed,
  }
  const isLedgerSound =
    health.integrity === 'ok' && health.foreignKeys === 'ok' && health.auditChain.ok
  const words = isLedgerSound ? 'filesLost' : 'bad'
  return {
    status: health.ok ? exitStatus.done : exitStatus.somethingToLookAt,
    json: health,
    text: translate({ key: `cli:verify.${health.ok ? 'ok' : words}`, params }),
  }
}
