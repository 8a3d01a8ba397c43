import { join } from 'node:path'
import { lastEndedMonth, listArrears } from '../../shared/dues/arrears.ts'
import { evaluate } from '../../shared/rules/evaluate.ts'
import type { BranchFacts } from '../../shared/rules/facts.ts'
import type { Reader } from '../../electron/ledger/connection.ts'
import { closeLedgerFile, createLedgerFile } from '../../electron/ledger/open.ts'
import { readFacts } from '../../electron/ledger/repositories/facts.ts'
import { loadResources } from '../../electron/services/resources.ts'
import { findAnywhere } from '../../electron/services/search-service.ts'
import { fillSampleLedger } from '../../electron/services/sample-service.ts'
import { inRoot } from '../paths.ts'
import { compared, measured, type BenchCase } from './measure.ts'

export const benchResources = loadResources(inRoot('resources'))
export const benchContext = { at: '2026-11-22T09:00:00', actor: 'bench' }
const context = { year: 2026, today: '2026-11-22' }
const members = 30
/** A county asked branch by branch takes minutes; so many branches stand for all. */
const MOST_ASKED = 200

const nothing = (): null => null

/** What a check of an invented ledger with so many branches takes, beside a query for each branch. */
export function ledgerCases(folder: string, branches: number): BenchCase[] {
  const file = join(folder, `${branches}.ledger`)
  const options = { branches, members, years: 1, seed: 1, today: context.today }
  const size = `${branches} × ${members} members × 1 year`
  const start = performance.now()
  const db = createLedgerFile(file, benchResources.migrations, (fresh) =>
    fillSampleLedger(fresh, options, benchContext),
  )
  const taken = Math.round(performance.now() - start)
  const made = { name: 'make the ledger', size, milliseconds: taken, runs: [taken] }
  try {
    return [made, ...checks(db, size), arrears(db, size), ...searches(db, size)]
  } finally {
    closeLedgerFile(db)
  }
}

const rules = (facts: readonly BranchFacts[]): void =>
  void evaluate(facts, benchResources.ruleBook, {}, context)

function checks(db: Reader, size: string): BenchCase[] {
  const ids = readFacts(db, context.year).map(({ branch }) => branch.id)
  const asked = ids.slice(0, MOST_ASKED)
  const whole = measured({ name: 'check: facts and rules of all', size }, nothing, () =>
    rules(readFacts(db, context.year)),
  )
  const facts = measured({ name: 'check: facts of all', size }, nothing, () => {
    readFacts(db, context.year)
  })
  const judged = measured(
    { name: 'check: rules of all', size },
    () => readFacts(db, context.year),
    rules,
  )
  const note = asked.length < ids.length ? `${asked.length} asked, times ${ids.length}` : ''
  const sample = measured({ name: 'check: branch by branch', size, note }, nothing, () => {
    for (const id of asked) rules(readFacts(db, context.year, id))
  })
  const single = scaled(sample, ids.length / asked.length)
  const last = ids.at(-1) ?? 0
  const again = measured({ name: 'check: one branch again', size }, nothing, () =>
    rules(readFacts(db, context.year, last)),
  )
  return [compared(whole, single), facts, judged, single, compared(again, whole)]
}

function scaled(one: BenchCase, times: number): BenchCase {
  const runs = one.runs.map((run) => run * times)
  return { ...one, milliseconds: one.milliseconds * times, runs }
}

/** What the search asks at each letter: two characters, initials, and what stands nowhere. */
function searches(db: Reader, size: string): BenchCase[] {
  return ['党费', 'zsy', '无此内容'].map((typed) =>
    measured({ name: `search: ${typed}`, size }, nothing, () => void findAnywhere(db, typed)),
  )
}

function arrears(db: Reader, size: string): BenchCase {
  const asOf = lastEndedMonth(context.today)
  return measured({ name: 'arrears list', size }, nothing, () => {
    for (const facts of readFacts(db, context.year)) listArrears(facts, asOf, {})
  })
}
