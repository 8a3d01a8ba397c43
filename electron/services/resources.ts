import { join } from 'node:path'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { readMigrations, type Migration } from '../ledger/migrate.ts'
import { loadRules, type LoadedRules } from './rule-files.ts'

/** What the app reads from its `resources` folder: data that can be replaced without a new app. */
export interface Resources {
  readonly folder: string
  readonly migrations: readonly Migration[]
  readonly ruleBook: RuleBook
  /** Which rule files of this place are in force, and which were refused. */
  readonly rules: LoadedRules
}

/**
 * Reads migrations and rules; throws where the shipped data does not fit its schema. `ownRules` is
 * a folder with rule files of this place, which need not be there.
 */
export function loadResources(folder: string, ownRules: string | null = null): Resources {
  const rules = loadRules(join(folder, 'rules'), ownRules)
  return {
    folder,
    migrations: readMigrations(join(folder, 'migrations')),
    ruleBook: rules.book,
    rules,
  }
}
