import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRuleBook } from '../../shared/rules/rule-book.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { readMigrations, type Migration } from '../ledger/migrate.ts'

/** What the app reads from its `resources` folder: data that can be replaced without a new app. */
export interface Resources {
  readonly folder: string
  readonly migrations: readonly Migration[]
  readonly ruleBook: RuleBook
}

/** Reads migrations and rules; throws where the data does not fit its schema. */
export function loadResources(folder: string): Resources {
  const read = (...path: string[]): unknown =>
    JSON.parse(readFileSync(join(folder, 'rules', ...path), 'utf8'))
  const readAll = (kind: string): unknown[] =>
    readdirSync(join(folder, 'rules', kind))
      .toSorted()
      .map((name) => read(kind, name))
  return {
    folder,
    migrations: readMigrations(join(folder, 'migrations')),
    ruleBook: parseRuleBook({
      documents: read('documents.json'),
      duties: readAll('duties'),
      signals: readAll('signals'),
      holidays: read('holidays.json'),
    }),
  }
}
