import {
  sampleBranch,
  type SampleBranch,
  type SampleOptions,
} from '../../shared/sample/sample-branch.ts'
import { runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { importTables } from './import/import-tables.ts'
import { foundLedger, organizationInfos, profileSchema } from './ledger-service.ts'

const superior = '中共样例镇委员会'

/**
 * Fills a new, empty ledger with invented branches, through the same importers that real
 * workbooks take.
 */
export function fillSampleLedger(
  db: Reader,
  options: SampleOptions,
  context: CommandContext,
): void {
  const branches = Array.from({ length: options.branches }, (_, index) =>
    sampleBranch(index, options),
  )
  const [first] = branches
  const name = branches.length === 1 && first ? first.name : superior
  const founded = branches.map((branch) => ({
    name: branch.name,
    kind: branch.kind,
    profile: profileSchema.parse({ groups: branch.groups, parent: superior }),
  }))
  foundLedger(db, { name, branches: founded, sample: true }, context)
  const ids = new Map(
    organizationInfos(db).map((organization) => [organization.name, organization.id]),
  )
  for (const branch of branches) importBranch(db, branch, ids.get(branch.name) ?? 0, context)
}

function importBranch(
  db: Reader,
  branch: SampleBranch,
  organizationId: number,
  context: CommandContext,
): void {
  runCommand(db, context, (writer, recorder) => {
    // Nobody wrote these records late, early or in haste, so they bear no time of writing.
    importTables({ db: writer, recorder, organizationId, writtenAt: null }, branch.tables)
    const details = { branch: branch.name, rows: recorder.changes.length }
    return { value: null, audit: { action: 'sample.fill', details } }
  })
}
