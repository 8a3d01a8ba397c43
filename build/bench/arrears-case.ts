import { join } from 'node:path'
import type { Reader } from '../../electron/ledger/connection.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '../../electron/ledger/open.ts'
import { getArrears } from '../../electron/services/arrears-service.ts'
import { foundLedger, profileSchema } from '../../electron/services/ledger-service.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import { compared, measured, type BenchCase } from './measure.ts'

/** Ten years of dues a member. */
const FIRST_YEAR = 2017
const MONTHS = 120
/** Everybody paid to the end of October 2026; one member in two hundred stopped in July. */
const AS_OF = '2026-10'
const ONE_OWES_IN = 200
const BRANCH_SIZE = 50
/** The migration that makes the index: the ledger is filled before it, so that it fills the index. */
const INDEX_VERSION = 120

/**
 * The list of arrears of a ledger with so many months of dues: by the partial index, and with every
 * month looked at, in the same run.
 */
export function arrearsCases(folder: string, months: number): BenchCase[] {
  const members = months / MONTHS
  const size = `${members} members × ${MONTHS} months = ${months} rows`
  const file = join(folder, 'arrears.ledger')
  const { migrations } = benchResources
  const before = migrations.filter(({ version }) => version < INDEX_VERSION)
  closeLedgerFile(createLedgerFile(file, before, (db) => fill(db, members)))
  const start = performance.now()
  const db = openLedgerFile(file, migrations)
  const taken = Math.round(performance.now() - start)
  const migrated = { name: 'arrears: make the index', size, milliseconds: taken, runs: [taken] }
  try {
    return [migrated, ...arrears(db, size, Math.ceil(members / ONE_OWES_IN))]
  } finally {
    closeLedgerFile(db)
  }
}

const nothing = (): null => null

function arrears(db: Reader, size: string, expected: number): BenchCase[] {
  const found = () => getArrears(db, AS_OF, {}).length
  const scanned = () => scan(db)
  for (const count of [found(), scanned()])
    if (count !== expected) throw new Error(`${count} members owe, not ${expected}`)
  const note = `${expected} members owe`
  const indexed = measured({ name: 'arrears: by the index', size, note }, nothing, () => {
    found()
  })
  const full = measured({ name: 'arrears: every month looked at', size }, nothing, () => {
    scanned()
  })
  return [compared(indexed, full), full]
}

/**
 * Members with an unpaid month, found by looking at every month (a plus keeps a column from any
 * index); the judging of them is not in it.
 */
function scan(db: Reader): number {
  const count = db
    .prepare<[string], number>(
      `SELECT count(DISTINCT member_id) FROM dues_month
       WHERE +paid = 0 AND +month BETWEEN '2025-02' AND ?`,
    )
    .pluck()
    .get(AS_OF)
  return count ?? 0
}

/** Written as plain SQL: millions of rows through the importers would take an hour. */
function fill(db: Reader, members: number): void {
  const branches = Array.from({ length: Math.ceil(members / BRANCH_SIZE) }, (_, index) => ({
    name: `样例镇试点${index + 1}村党支部`,
    kind: 'village' as const,
    profile: profileSchema.parse({}),
  }))
  foundLedger(db, { name: '样例镇', branches, sample: true }, benchContext)
  db.exec(
    `BEGIN;
     CREATE TEMP TABLE number AS
       WITH RECURSIVE counted (n) AS (
         VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < ${Math.max(members, MONTHS)})
       SELECT n FROM counted;
     INSERT INTO member (id, organization_id, name, type)
       SELECT n, (SELECT min(id) FROM organization WHERE level = 'branch')
         + (n - 1) / ${BRANCH_SIZE}, '试' || n, 'full'
       FROM number WHERE n <= ${members};
     INSERT INTO dues_assessment (member_id, from_month, to_month, category)
       SELECT member.id, (${FIRST_YEAR - 1} + n) || '-01', (${FIRST_YEAR - 1} + n) || '-12', 'student'
       FROM member JOIN number ON n <= ${MONTHS / 12};
     INSERT INTO dues_payment (member_id, month, paid_on, amount_fen)
       SELECT member.id, month, month, 20 FROM member JOIN (
         SELECT format('%d-%02d', ${FIRST_YEAR} + (n - 1) / 12, (n - 1) % 12 + 1) AS month
         FROM number WHERE n <= ${MONTHS})
       WHERE month <= '${AS_OF}' AND (member.id % ${ONE_OWES_IN} > 0 OR month < '2026-07');
     DROP TABLE number;
     COMMIT`,
  )
}
