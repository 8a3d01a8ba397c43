import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { addDays, isFullDate } from '../../shared/calendar.ts'
import type { MergedPackage } from '../../shared/contract/packages.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { Text } from '../../shared/text.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { readInfo, writeInfo } from '../ledger/repositories/ledger-info.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { writePackage, type OpenedPackage } from './package-file.ts'
import { packageHead } from './package-head.ts'
import { signingKey } from './signing-key.ts'

/** What goes back to a branch: what its superior found, each to be rectified until a day. */

const LONGEST = 2000
const MOST = 5000

const problemsSchema = z
  .array(
    z.strictObject({
      problem: z.string().min(1).max(LONGEST),
      foundOn: z.string().refine(isFullDate),
      deadlineOn: z.string().refine(isFullDate),
    }),
  )
  .max(MOST)

export interface ProblemRequest {
  readonly organizationId: number
  readonly year: number
  /** Days until which each is to be rectified. */
  readonly days: number
  readonly ruleBook: RuleBook
  readonly translate: (text: Text) => string
}

export interface ProblemFile {
  readonly bytes: Uint8Array
  readonly organization: string
  readonly problems: number
}

/**
 * A file with what is late or wrong with a branch, in the words of the checklist.
 * @throws AppError NOT_FOUND: there is no such branch; EXPORT_EMPTY: nothing is late or wrong.
 */
export function problemList(
  db: Reader,
  { organizationId, year, days, ruleBook, translate }: ProblemRequest,
  context: CommandContext,
): ProblemFile {
  const branch = organizationInfos(db).find(({ id }) => id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND')
  const today = context.at.slice(0, 10)
  const titles = new Map(ruleBook.duties.map(({ id, title }) => [id, title.zh]))
  const { duties } = getChecklist(db, ruleBook, { year, today, organizationId })
  const problems = duties
    .filter(({ status }) => status === 'late' || status === 'wrong')
    .map(({ rule, message, subject }) => ({
      problem: [titles.get(rule) ?? rule, subject?.name, translate(message)]
        .filter((part) => part !== undefined)
        .join('：')
        .slice(0, LONGEST),
      foundOn: today,
      deadlineOn: addDays(today, days),
    }))
    .slice(0, MOST)
  if (problems.length === 0) throw new AppError('EXPORT_EMPTY')
  const key = signingKey(db, context)
  const organization = { id: organizationId, name: branch.name }
  const about = { kind: 'problems', organization, records: problems.length } as const
  const head = packageHead(db, about, context)
  const part = { name: 'problems.json', bytes: Buffer.from(JSON.stringify(problems)) }
  const bytes = writePackage(head, [part], key, null)
  return { bytes, organization: branch.name, problems: problems.length }
}

/**
 * Takes a problem list into the branch that it names: each problem becomes an entry of its rectification
 * register, once; the rules watch its deadline, so that it stands in Today. The first list binds the
 * ledger to its superior's key.
 * @throws AppError PACKAGE_FORGED: another key than that of the first list; PACKAGE_OTHER_BRANCH.
 */
export function receiveProblems(
  db: Reader,
  { manifest, publicKey, part }: OpenedPackage,
  context: CommandContext,
): MergedPackage {
  const known = readInfo(db, 'superiorKey')
  if (known !== null && known !== publicKey) throw new AppError('PACKAGE_FORGED')
  const { name } = manifest.organization
  const branch = organizationInfos(db).find((one) => one.level === 'branch' && one.name === name)
  if (!branch) throw new AppError('PACKAGE_OTHER_BRANCH', { name })
  const problems = read(part('problems.json'))
  const there = db.prepare<[number, string, string]>(
    'SELECT 1 FROM rectification WHERE organization_id = ? AND problem = ? AND found_on = ?',
  )
  return runCommand(db, context, (writer, recorder) => {
    if (known === null) writeInfo(writer, 'superiorKey', publicKey)
    for (const { problem, foundOn, deadlineOn } of problems) {
      if (there.get(branch.id, problem, foundOn)) continue
      recorder.insert('rectification', {
        organization_id: branch.id,
        problem,
        source: 'inspection',
        found_on: foundOn,
        deadline_on: deadlineOn,
        remark: manifest.ledger,
        created_at: context.at,
      })
    }
    const inserted = recorder.changes.length
    const value: MergedPackage = {
      organization: name,
      outcome: inserted > 0 ? 'problems' : 'unchanged',
      packedAt: manifest.packedAt,
      packedBy: manifest.packedBy,
      inserted,
      updated: 0,
      removed: 0,
      materials: 0,
      conflicts: [],
    }
    const details = { from: manifest.ledger, changes: auditDetails(recorder.changes) }
    return { value, audit: { action: 'package.problems', details } }
  })
}

function read(bytes: Uint8Array): z.output<typeof problemsSchema> {
  try {
    return problemsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    throw new AppError('PACKAGE_DAMAGED', {}, { cause: error })
  }
}
