import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { unwrap } from '../../shared/assert.ts'
import { saveMemberSchema } from '../../shared/contract/members.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, openLedgerFile } from '../ledger/open.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { commitImport } from '../services/import/import-service.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { loadResources } from '../services/resources.ts'
import { saveMember } from '../services/member-edits.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'

/**
 * Works on a ledger without end, so that whoever started it can kill it at any moment; writes the
 * number of each piece of work on stdout once it is acknowledged. `kill.test.ts` says what must hold.
 */
const [kind, file = '', keyText = ''] = process.argv.slice(2)
const key = keyText === '' ? null : (keyText as LedgerKey) // as the test got it from the lock
const resources = loadResources(join(import.meta.dirname, '..', '..', 'resources'))
const context = { at: '2026-11-27T10:00:00', actor: '赵试一' }

const open = (): Reader => openLedgerFile(file, resources.migrations, { key })

/** What is done as the `n`th piece of work, from 1 on. */
type Work = (n: number) => void

function edits(): Work {
  const db = open()
  const organizationId = branchOf(db)
  return (n) => {
    const given = { ...sampleInputs['members.save'], id: null, name: `试${n}`, idCard: null }
    saveMember(db, saveMemberSchema.parse({ ...given, organizationId, groupId: null }), context)
  }
}

/** A workbook in, and out again. */
function imports(): Work {
  const db = open()
  const organizationId = branchOf(db)
  const folder = join(resources.folder, 'samples')
  const name = unwrap(
    readdirSync(folder).find((one) => one.startsWith('04')),
    'the ledger of activities is among the samples',
  )
  const bytes = readFileSync(join(folder, name))
  const request = {
    organizationId,
    files: [{ name, bytes, tables: recognizeWorkbook({ name, bytes }) }],
  }
  let batch: number | null = null
  return () => {
    if (batch === null) batch = commitImport(db, request, context).batchId
    else {
      undoImport(db, batch, context)
      batch = null
    }
  }
}

/** A ledger of the first version, brought to the newest; `old` beside it is where it begins again. */
function migrations(): Work {
  return () => {
    // Renamed over it: what is killed is the migration, not the copying.
    copyFileSync(join(file, '..', 'old'), `${file}.fresh`)
    renameSync(`${file}.fresh`, file)
    closeLedgerFile(open())
  }
}

/** One backup after the other in the place of the ledger. */
function restores(): Work {
  const folder = join(file, '..')
  return (n) => restoreBackup(file, join(folder, n % 2 === 0 ? 'even' : 'odd'), key)
}

function branchOf(db: Reader): number {
  const sql = "SELECT id FROM organization WHERE level = 'branch'"
  return unwrap(db.prepare<[], number>(sql).pluck().get(), 'the ledger has a branch')
}

const works = { edits, imports, migrations, restores } as const
export type KillKind = keyof typeof works

if (import.meta.main) {
  const work = unwrap(
    Object.entries(works).find(([name]) => name === kind)?.[1],
    'a kind of work',
  )()
  process.stdout.write('0\n')
  for (let n = 1; ; n += 1) {
    work(n)
    process.stdout.write(`${n}\n`)
  }
}
