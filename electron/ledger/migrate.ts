import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/app-error.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/**
 * The migrations of a folder, `NNNN-name.sql`, in order. A released file is never edited (a test
 * holds its hash); numbers step by ten so that a fix can be put between two.
 */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .toSorted()
  return files.map((name) => ({
    version: Number(name.slice(0, 4)),
    name,
    sql: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** Schema version of an open ledger: the number of its last migration, 0 for an empty file. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a ledger to the last migration, each in a transaction of its own together with its
 * number. Returns the versions that were run.
 * @throws AppError LEDGER_NEWER where the ledger was made by a newer app: it is not touched.
 */
export function migrate(db: Database, migrations: readonly Migration[]): number[] {
  const current = schemaVersion(db)
  const newest = migrations.at(-1)?.version ?? 0
  if (current > newest) throw new AppError('LEDGER_NEWER', { version: current, known: newest })
  const pending = migrations.filter((migration) => migration.version > current)
  for (const migration of pending) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
  return pending.map((migration) => migration.version)
}
