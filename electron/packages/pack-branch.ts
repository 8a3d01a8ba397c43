import { AppError } from '../../shared/app-error.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { readContent, vaultOf } from '../materials/vault.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { branchRows, type BranchRows } from './branch-rows.ts'
import { writePackage, type Manifest, type PackagePart } from './package-file.ts'
import { packageHead } from './package-head.ts'
import { signingKey } from './signing-key.ts'

export interface PackRequest {
  readonly organizationId: number
  readonly year: number
  readonly ruleBook: RuleBook
  /** Whether the files of materials go with it. */
  readonly withMaterials: boolean
  readonly passphrase: string | null
}

export interface Packed {
  readonly bytes: Uint8Array
  readonly organization: string
  readonly records: number
  readonly materials: number
  readonly history: Manifest['history']
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

/**
 * Packs a branch: its records, what the rules find in a year, its parameters, every hash of the audit
 * log, and the files of its materials where they are wanted.
 * @throws AppError NOT_FOUND: there is no such branch.
 */
export function packBranch(db: Reader, request: PackRequest, context: CommandContext): Packed {
  const { organizationId, year, ruleBook, withMaterials, passphrase } = request
  const organization = organizationInfos(db).find(({ id }) => id === organizationId)
  if (organization?.level !== 'branch') throw new AppError('NOT_FOUND')
  const key = signingKey(db, context)
  const rows = branchRows(db, organizationId)
  const records = Object.values(rows).reduce((sum, { length }) => sum + length, 0)
  const hashes = db.prepare<[], string>('SELECT hash FROM audit_log ORDER BY id').pluck().all()
  const today = context.at.slice(0, 10)
  const files = withMaterials ? materialParts(db, rows) : []
  const parts: PackagePart[] = [
    { name: 'records.json', bytes: json(rows) },
    { name: 'history.txt', bytes: Buffer.from(hashes.join('\n')) },
    { name: 'parameters.json', bytes: json(readParameters(db)) },
    {
      name: 'findings.json',
      bytes: json(getChecklist(db, ruleBook, { year, today, organizationId })),
    },
    ...files,
  ]
  const about = { id: organizationId, name: organization.name }
  const head = packageHead(db, { kind: 'branch', organization: about, records }, context)
  const { history } = head
  const bytes = writePackage(head, parts, key, passphrase)
  return { bytes, organization: organization.name, records, materials: files.length, history }
}

/** The files of the materials, each once; one that is lost or changed is left out: its entry tells. */
function materialParts(db: Reader, rows: BranchRows): PackagePart[] {
  const hashes = new Set((rows.material ?? []).flatMap(({ sha256 }) => sha256 ?? []))
  const vault = vaultOf(db)
  return [...hashes].flatMap((hash) => {
    const bytes = readContent(vault, String(hash))
    return bytes === null ? [] : [{ name: `materials/${String(hash)}`, bytes }]
  })
}
