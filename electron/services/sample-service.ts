import { unwrap } from '../../shared/assert.ts'
import { fillCommittee } from '../../shared/sample/registers/committee.ts'
import {
  sampleBranch,
  type SampleBranch,
  type SampleOptions,
} from '../../shared/sample/sample-branch.ts'
import { runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { importTables } from './import/import-tables.ts'
import { foundLedger, organizationInfos, profileSchema } from './ledger-service.ts'
import { entryAdder, fillBranchRegisters } from './sample-registers.ts'

const superior = '中共样例镇委员会'

/**
 * Fills a new, empty ledger with invented branches, through the same importers that real
 * workbooks take, and the registers of the branches and of the committee above them.
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
  const idOf = (organization: string): number =>
    unwrap(ids.get(organization), 'the ledger was founded with this organization')
  fillSuperior(db, idOf(superior), options, context)
  for (const [index, branch] of branches.entries())
    fillBranch(db, { branch, index, organizationId: idOf(branch.name) }, options, context)
}

function fillSuperior(
  db: Reader,
  organizationId: number,
  { today }: SampleOptions,
  context: CommandContext,
): void {
  runCommand(db, context, (_writer, recorder) => {
    fillCommittee(today, entryAdder(recorder, organizationId))
    const details = { branch: superior, rows: recorder.changes.length }
    return { value: null, audit: { action: 'sample.fill', details } }
  })
}

interface ToFill {
  readonly branch: SampleBranch
  readonly index: number
  readonly organizationId: number
}

function fillBranch(
  db: Reader,
  { branch, index, organizationId }: ToFill,
  options: SampleOptions,
  context: CommandContext,
): void {
  runCommand(db, context, (writer, recorder) => {
    // Nobody wrote these records late, early or in haste, so they bear no time of writing.
    importTables({ db: writer, recorder, organizationId, writtenAt: null }, branch.tables)
    fillBranchRegisters({ db: writer, recorder, organizationId }, branch, index, options)
    const details = { branch: branch.name, rows: recorder.changes.length }
    return { value: null, audit: { action: 'sample.fill', details } }
  })
}
