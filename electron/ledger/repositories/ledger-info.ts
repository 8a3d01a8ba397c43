import type { ParameterValues } from '../../../shared/rules/rule-data.ts'
import type { Reader, Writer } from '../connection.ts'

export const infoKeys = [
  'ledgerId',
  'name',
  'createdAt',
  'sample',
  'activityDraft',
  'vaultKey',
  'signingKey',
  'superiorKey',
] as const
export type InfoKey = (typeof infoKeys)[number]

export function readInfo(db: Reader, key: InfoKey): string | null {
  const sql = 'SELECT value FROM ledger_info WHERE key = ?'
  return db.prepare<[string], string>(sql).pluck().get(key) ?? null
}

export function writeInfo(db: Writer, key: InfoKey, value: string): void {
  db.prepare('INSERT INTO ledger_info (key, value) VALUES (?, ?)').run(key, value)
}

/** Puts a value in the place of the one that is there; null takes it away. */
export function replaceInfo(db: Writer, key: InfoKey, value: string | null): void {
  db.prepare('DELETE FROM ledger_info WHERE key = ?').run(key)
  if (value !== null) writeInfo(db, key, value)
}

/** Values of rule parameters that were set for this ledger; the others keep their defaults. */
export function readParameters(db: Reader): ParameterValues {
  const rows = db
    .prepare<[], { key: string; value: string }>('SELECT key, value FROM parameter')
    .all()
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

export function writeParameter(db: Writer, key: string, value: string | number | boolean): void {
  db.prepare(
    `INSERT INTO parameter (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run(key, JSON.stringify(value))
}

/** The parameter goes back to its default. */
export function removeParameter(db: Writer, key: string): void {
  db.prepare('DELETE FROM parameter WHERE key = ?').run(key)
}

/** Years that hold activities or dues, latest first. */
export function yearsWithRecords(db: Reader): number[] {
  return db
    .prepare<[], number>(
      `SELECT DISTINCT year FROM (
         SELECT CAST(substr(held_on, 1, 4) AS INTEGER) AS year FROM activity WHERE deleted_at IS NULL
         UNION SELECT CAST(substr(from_month, 1, 4) AS INTEGER) FROM dues_assessment
         UNION SELECT CAST(substr(month, 1, 4) AS INTEGER) FROM dues_payment)
       ORDER BY year DESC`,
    )
    .pluck()
    .all()
}
