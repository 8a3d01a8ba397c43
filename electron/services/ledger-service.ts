import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isPartialDate, yearOf } from '../../shared/calendar.ts'
import type { LedgerInfo, OrganizationInfo } from '../../shared/contract/app.ts'
import { groupNamesSchema } from '../../shared/contract/ledger.ts'
import { organizationKinds } from '../../shared/domain/kinds.ts'
import type { ChangeRecorder } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import { clockBehind } from '../ledger/audit.ts'
import type { Reader, Writer } from '../ledger/connection.ts'
import { keyOf } from '../ledger/page-key.ts'
import {
  readInfo,
  writeInfo,
  writeParameter,
  yearsWithRecords,
} from '../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { newVaultKey } from '../materials/seal.ts'

const name = z.string().trim().min(1).max(100)
const partialDate = z.string().refine(isPartialDate).nullable()

/** The profile of `init` (cli.md), with its defaults. */
export const profileSchema = z.strictObject({
  hasCommittee: z.boolean().default(true),
  groups: groupNamesSchema.default([]),
  foundedOn: partialDate.default(null),
  termStartedOn: partialDate.default(null),
  parent: name.nullable().default(null),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
})

export const newBranchSchema = z.strictObject({
  name,
  kind: z.enum(organizationKinds),
  profile: profileSchema,
})

export type NewBranch = z.output<typeof newBranchSchema>

export interface NewLedger {
  /** What people call the ledger: its branch, or the committee of many. */
  readonly name: string
  readonly branches: readonly NewBranch[]
  /** Invented people, for trying things out. */
  readonly sample: boolean
}

/** Fills a new, empty ledger file with its branches, their groups and their superiors. */
export function foundLedger(db: Reader, ledger: NewLedger, context: CommandContext): void {
  runCommand(db, context, (writer, recorder) => {
    writeInfo(writer, 'ledgerId', randomUUID())
    writeInfo(writer, 'name', ledger.name)
    writeInfo(writer, 'createdAt', context.at)
    writeInfo(writer, 'sample', String(ledger.sample))
    if (keyOf(db) !== null) writeInfo(writer, 'vaultKey', newVaultKey())
    const superiors = new Map<string, number>()
    for (const branch of ledger.branches) {
      addBranch(recorder, branch, superiorId(recorder, superiors, branch.profile.parent))
      writeParameters(writer, branch.profile.parameters)
    }
    const parameters = ledger.branches.map(({ profile }) => profile.parameters)
    const details = { parameters, changes: auditDetails(recorder.changes) }
    return { value: null, audit: { action: 'ledger.create', details } }
  })
}

/** The superior committee of that name, made the first time that a branch names it. */
function superiorId(
  recorder: ChangeRecorder,
  superiors: Map<string, number>,
  title: string | null,
): number | null {
  if (title === null) return null
  const values = { parent_id: null, level: 'committee', name: title, kind: 'other' }
  const id = superiors.get(title) ?? recorder.insert('organization', values)
  superiors.set(title, id)
  return id
}

function addBranch(recorder: ChangeRecorder, branch: NewBranch, parentId: number | null): void {
  const { profile } = branch
  const branchId = recorder.insert('organization', {
    parent_id: parentId,
    level: 'branch',
    name: branch.name,
    kind: branch.kind,
    has_committee: Number(profile.hasCommittee),
    founded_on: profile.foundedOn,
    term_started_on: profile.termStartedOn,
  })
  for (const group of profile.groups) {
    recorder.insert('organization', { parent_id: branchId, level: 'group', name: group })
  }
}

function writeParameters(writer: Writer, parameters: NewBranch['profile']['parameters']): void {
  for (const [key, value] of Object.entries(parameters)) writeParameter(writer, key, value)
}

/** Organizations as the window and the command line know them. */
export function organizationInfos(db: Reader): OrganizationInfo[] {
  return listOrganizations(db).map((row) => ({
    id: row.id,
    name: row.name,
    level: row.level,
    parentId: row.parent_id,
  }))
}

/** What the window shows of an open ledger; `now` is the local ISO time. */
export function describeLedger(db: Reader, file: string, now: string): LedgerInfo {
  const years = new Set([yearOf(now.slice(0, 10)), ...yearsWithRecords(db)])
  return {
    name: readInfo(db, 'name') ?? '',
    file,
    sample: readInfo(db, 'sample') === 'true',
    clockBehind: clockBehind(db, now),
    hasPassword: keyOf(db) !== null,
    // Groups are told with their branch: a county has twice as many of them as branches.
    organizations: organizationInfos(db).filter(({ level }) => level !== 'group'),
    years: [...years].toSorted((a, b) => b - a),
  }
}
