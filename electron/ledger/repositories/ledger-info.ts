import type { ParameterValues } from '../../../shared/rules/rule-data.ts'
import { prepared, type Reader, type Writer } from '../connection.ts'

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

/**
 * Years that have any activity or dues, the latest first. Each year is looked up by an index, instead of
 * reading all rows of a county (0.7 s at each command).
 */
export function yearsWithRecords(db: Reader): number[] {
  const sql = `
    WITH calendar_year (year) AS (SELECT DISTINCT substr(month, 1, 4) FROM calendar_month)
    SELECT CAST(year AS INTEGER) AS year FROM calendar_year
    WHERE EXISTS (SELECT 1 FROM dues_payment WHERE month BETWEEN year || '-01' AND year || '-12')
      OR EXISTS (SELECT 1 FROM dues_assessment
        WHERE from_month BETWEEN year || '-01' AND year || '-12')
      OR EXISTS (SELECT 1 FROM activity
        WHERE held_on BETWEEN year || '-01-01' AND year || '-12-31' AND deleted_at IS NULL)
    ORDER BY year DESC`
  return prepared<[], number>(db, sql).pluck().all()
}
