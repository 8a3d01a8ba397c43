import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '../ledger/open.ts'
import { keepContent, vaultOf } from '../materials/vault.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { loadResources } from '../services/resources.ts'
import { saveMember } from '../services/member-edits.ts'

/**
 * Works in a folder on a disk of a few MiB until it is full, then tries everything that writes, makes
 * room and works on; tells on stdout, as JSON, what came of each.
 */
const folder = unwrap(process.argv[2], 'a folder is named')
const { migrations } = loadResources(join(import.meta.dirname, '..', '..', 'resources'))
const context = { at: '2026-11-27T10:00:00', actor: '赵试一' }
const file = join(folder, '样例.ledger')
const filler = join(folder, 'filler')
/** What is left for the ledger to grow into. */
const LEFT = 400 * 1024

function fill(): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - LEFT)))
}

/** `ok`, or the code by which a person is told. */
function outcome(work: () => unknown): string {
  try {
    work()
    return 'ok'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

function add(db: Reader, n: number): void {
  const organizationId = 1
  const given = { ...sampleInputs['members.save'], id: null, name: `试${n}`, idCard: null }
  saveMember(db, saveMemberSchema.parse({ ...given, organizationId, groupId: null }), context)
}

/** Adds members until one is refused. */
function addUntilFull(db: Reader): { readonly added: number; readonly refused: string } {
  for (let added = 0; ; added += 1) {
    const refused = outcome(() => add(db, added))
    if (refused !== 'ok') return { added, refused }
  }
}

const members = (db: Reader): number =>
  Number(db.prepare('SELECT count(*) FROM member').pluck().get())

mkdirSync(folder, { recursive: true })
const branch = { name: '样例', kind: 'village', profile: profileSchema.parse({}) } as const
const found = (db: Reader): void =>
  foundLedger(db, { name: '样例', branches: [branch], sample: false }, context)
const db = createLedgerFile(file, migrations, found)
fill()
const { added, refused } = addUntilFull(db)
const full = {
  command: refused,
  backup: outcome(() =>
    makeBackup({ ledgerFile: file, key: null, reason: 'manual', at: context.at }),
  ),
  material: outcome(() => keepContent(vaultOf(db), new Uint8Array(LEFT))),
  document: outcome(() => writeDocument(join(folder, 'x.xlsx'), new Uint8Array(LEFT))),
  create: outcome(() => createLedgerFile(join(folder, 'new.ledger'), migrations, found)),
}
const keptWhileFull = members(db) === added && verifyLedger(db).ok
closeLedgerFile(db)
const reopened = outcome(() => closeLedgerFile(openLedgerFile(file, migrations)))
rmSync(filler)
const later = openLedgerFile(file, migrations)
const more = outcome(() => add(later, added))
const keptAfter = members(later) === added + 1 && verifyLedger(later).ok
closeLedgerFile(later)
process.stdout.write(JSON.stringify({ added, full, keptWhileFull, reopened, more, keptAfter }))
