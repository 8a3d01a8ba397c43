import { unwrap } from '../../shared/assert.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { runCommand } from '../ledger/command.ts'
import { joinLedgerFile } from '../ledger/open.ts'

/** Writes commands and makes backups until it is killed; says on stdout when it has begun. */
const ledgerFile = unwrap(process.argv[2], 'a ledger is named')
const db = joinLedgerFile(ledgerFile, null)
process.stdout.write('begun\n')
for (let n = 0; ; n += 1) {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString().slice(0, 19)
  runCommand(db, { at, actor: 'test' }, () => ({
    value: null,
    audit: { action: 'test.round', details: { n } },
  }))
  makeBackup({ ledgerFile, key: null, reason: 'manual', at })
}
