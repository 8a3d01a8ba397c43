import type { CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { schemaVersion } from '../ledger/migrate.ts'
import { readInfo } from '../ledger/repositories/ledger-info.ts'
import type { ManifestHead } from './package-file.ts'

/** What every file of a ledger says of itself: whose it is, whom it is about, how far its log has come. */
export function packageHead(
  db: Reader,
  about: Pick<ManifestHead, 'kind' | 'organization' | 'records'>,
  { at, actor }: CommandContext,
): ManifestHead {
  const sql = 'SELECT id AS entries, hash AS head FROM audit_log ORDER BY id DESC LIMIT 1'
  const last = db.prepare<[], ManifestHead['history']>(sql).get()
  if (!last) throw new Error('a ledger that signs has a log: its key stands in it')
  return {
    ...about,
    ledgerId: readInfo(db, 'ledgerId') ?? '',
    ledger: readInfo(db, 'name') ?? '',
    schema: schemaVersion(db),
    packedAt: at,
    packedBy: actor,
    history: last,
  }
}
