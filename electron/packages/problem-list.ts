import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { addDays, isFullDate, type IsoDate } from '../../shared/calendar.ts'
import type { MergedPackage } from '../../shared/contract/packages.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { problemsOf, problemText } from '../../shared/supervision/problem-text.ts'
import type { Text } from '../../shared/text.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { readInfo, writeInfo } from '../ledger/repositories/ledger-info.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { writePackage, type OpenedPackage } from './package-file.ts'
import { packageHead } from './package-head.ts'
import { signingKey } from './signing-key.ts'

/**
 * What goes back to a branch: what its superior wrote down, and what the checklist finds beside, each to
 * be rectified until a day. An open problem is not taken in twice.
 */

const LONGEST = 2000
const MOST = 5000

const problemsSchema = z
  .array(
    z.strictObject({
      problem: z.string().min(1).max(LONGEST),
      // Lists of before told no source.
      source: z.enum(['inspection', 'patrol', 'finding']).default('inspection'),
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
  request: ProblemRequest,
  context: CommandContext,
): ProblemFile {
  const { organizationId } = request
  const branch = organizationInfos(db).find(({ id }) => id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND')
  const recorded = recordedProblems(db, organizationId)
  const found = foundProblems(db, request, context.at.slice(0, 10))
  // The same words twice are one thing to put right; what was recorded comes first, with its own days.
  const all = [...recorded, ...found]
  const problems = all
    .filter(({ problem }, nth) => all.findIndex((one) => one.problem === problem) === nth)
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

type Problem = z.output<typeof problemsSchema>[number]

/** What is late or wrong with a branch, in the words of the checklist. */
function foundProblems(
  db: Reader,
  { organizationId, year, days, ruleBook, translate }: ProblemRequest,
  today: IsoDate,
): Problem[] {
  const titles = new Map(ruleBook.duties.map(({ id, title }) => [id, title.zh]))
  const { duties } = getChecklist(db, ruleBook, { year, today, organizationId })
  return problemsOf(duties, today).map((item) => ({
    problem: problemText(item, titles.get(item.rule) ?? item.rule, translate),
    source: 'finding',
    foundOn: today,
    deadlineOn: addDays(today, days),
  }))
}

/** What the superior wrote down itself and nobody has put right. */
function recordedProblems(db: Reader, organizationId: number): Problem[] {
  const sql = `SELECT problem, source, found_on AS foundOn, deadline_on AS deadlineOn
    FROM rectification AS own
    WHERE organization_id = ? AND deleted_at IS NULL AND finished_on IS NULL
      AND length(found_on) = 10 AND length(deadline_on) = 10
      AND source IN ('inspection', 'patrol', 'finding')
      AND NOT EXISTS (SELECT 1 FROM package_row
        WHERE table_name = 'rectification' AND row_id = own.id)
    ORDER BY deadline_on, id`
  return db.prepare<[number], Problem>(sql).all(organizationId)
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
    `SELECT 1 FROM rectification WHERE organization_id = ? AND problem = ?
      AND (found_on = ? OR finished_on IS NULL AND deleted_at IS NULL)`,
  )
  return runCommand(db, context, (writer, recorder) => {
    if (known === null) writeInfo(writer, 'superiorKey', publicKey)
    for (const { problem, source, foundOn, deadlineOn } of problems) {
      if (there.get(branch.id, problem, foundOn)) continue
      recorder.insert('rectification', {
        organization_id: branch.id,
        problem,
        source,
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
