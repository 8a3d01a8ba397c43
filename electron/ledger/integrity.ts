import { createHash } from 'node:crypto'
import type { KeptFiles, LedgerHealth, RowCheck } from '../../shared/contract/health.ts'
import { foundHash, vaultOf } from '../materials/vault.ts'
import { verifyAuditChain } from './audit.ts'
import type { Reader } from './connection.ts'
import { checkRows } from './row-check.ts'

interface StoredFile {
  readonly sha256: string
  readonly content: Buffer
}

function verifyWorkbooks(db: Reader): KeptFiles {
  let files = 0
  let changed = 0
  for (const file of db
    .prepare<[], StoredFile>('SELECT sha256, content FROM import_file')
    .iterate()) {
    files += 1
    if (createHash('sha256').update(file.content).digest('hex') !== file.sha256) changed += 1
  }
  const missing =
    db
      .prepare<[], number>(
        `SELECT count(DISTINCT file_sha256) FROM import_batch_file
         WHERE file_sha256 NOT IN (SELECT sha256 FROM import_file)`,
      )
      .pluck()
      .get() ?? 0
  return { files, missing, changed }
}

/** Materials of the recycle bin count, too: they may come back. The same content counts once. */
function verifyMaterials(db: Reader): KeptFiles {
  const vault = vaultOf(db)
  const hashes = db
    .prepare<[], string>('SELECT DISTINCT sha256 FROM material WHERE sha256 IS NOT NULL')
    .pluck()
    .all()
  const found = hashes.map((sha256) => ({ sha256, now: foundHash(vault, sha256) }))
  const there = found.filter(({ now }) => now !== null)
  const changed = there.filter(({ sha256, now }) => now !== sha256)
  return {
    files: there.length,
    missing: found.length - there.length,
    changed: changed.length,
  }
}

function verifyFiles(db: Reader): KeptFiles {
  const [workbooks, materials] = [verifyWorkbooks(db), verifyMaterials(db)]
  return {
    files: workbooks.files + materials.files,
    missing: workbooks.missing + materials.missing,
    changed: workbooks.changed + materials.changed,
  }
}

/** Whether the table behind the list of arrears still says what assessments and payments say. */
function isDuesMonthRight(db: Reader): boolean {
  const kept = 'SELECT member_id, month, paid FROM dues_month'
  const needed = 'SELECT member_id, month, paid FROM dues_month_now'
  const differs = (one: string, other: string): boolean =>
    db.prepare(`${one} EXCEPT ${other} LIMIT 1`).get() !== undefined
  return !differs(kept, needed) && !differs(needed, kept)
}

/** Whether no row was written past the audit log. */
export const areRowsRight = (records: RowCheck | null): boolean =>
  records === null || records.wrong.length + records.batches.length === 0

/**
 * Checks everything that can be checked without a person: pages, what is worked out from other
 * tables, keys, audit chain, rows against it, kept files.
 */
export function verifyLedger(db: Reader): LedgerHealth {
  const hasSoundPages = db.pragma('integrity_check(1)', { simple: true }) === 'ok'
  const integrity = hasSoundPages && isDuesMonthRight(db) ? 'ok' : 'damaged'
  const broken = db.pragma('foreign_key_check') as unknown[]
  const foreignKeys = broken.length === 0 ? 'ok' : 'broken'
  const auditChain = verifyAuditChain(db)
  const records = checkRows(db)
  const materials = verifyFiles(db)
  const ok =
    integrity === 'ok' &&
    foreignKeys === 'ok' &&
    auditChain.ok &&
    areRowsRight(records) &&
    materials.missing + materials.changed === 0
  return { ok, integrity, foreignKeys, auditChain, records, materials }
}
