import { AppError } from '../../../shared/app-error.ts'
import type { IsoDate } from '../../../shared/calendar.ts'
import { fillTemplate } from '../../../shared/report/report-template.ts'
import { longDate } from '../../../shared/sheets/forms/form-context.ts'
import {
  foundAbove,
  type RectificationLine,
} from '../../../shared/supervision/rectification-lines.ts'
import type { Text } from '../../../shared/text.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { readInfo } from '../../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'
import type { ReportPart } from '../../paper/write-report.ts'
import { templateText } from '../report/template-text.ts'
import { getRectification } from './rectification-service.ts'

export interface NoticeRequest {
  readonly organizationId: number
  readonly today: IsoDate
  /** The folder of what comes with the app. */
  readonly resources: string
  /** A template of this place; null: the one that comes with the app. */
  readonly template: string | null
  readonly translate: (text: Text) => string
}

/** Millimetres: number, problem, found on, deadline, and room for what was done. */
const WIDTHS = [14, 50, 36, 36, 20]
const PROBLEM_COLUMN = 1

/**
 * 整改通知书: what a superior found with a branch and is not put right yet, from a template of text.
 * @throws AppError NOT_FOUND: there is no such branch; EXPORT_EMPTY: nothing is open;
 *   TEMPLATE_UNKNOWN.
 */
export function rectificationNotice(db: Reader, request: NoticeRequest): ReportPart[] {
  const { organizationId, today, resources, template, translate } = request
  const organizations = listOrganizations(db)
  const branch = organizations.find(({ id }) => id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND')
  const problems = getRectification(db, { organizationId, today }).filter(
    ({ finishedOn, source }) => finishedOn === null && foundAbove.has(source),
  )
  if (problems.length === 0) throw new AppError('EXPORT_EMPTY')
  const superior = organizations.find(({ id }) => id === branch.parent_id)
  const { blocks } = fillTemplate(templateText(resources, 'notice', template), {
    organization: branch.name,
    ledger: superior?.name ?? readInfo(db, 'name') ?? '',
    today: translate(longDate(today)),
    inspected: translate(longDate(lastInspection(db, organizationId) ?? today)),
    problems: String(problems.length),
  })
  return blocks.map((block): ReportPart => {
    if (!('of' in block)) return block
    if (block.type === 'table' && block.of === 'problems') return problemTable(problems, translate)
    return { type: 'paragraph', text: `@${block.type} ${block.of}` }
  })
}

function lastInspection(db: Reader, organizationId: number): string | null {
  const last = listEntries(db, 'inspection', { organizationId }).at(-1)
  return last ? String(last['inspectedOn']) : null
}

function problemTable(
  problems: readonly RectificationLine[],
  translate: (text: Text) => string,
): ReportPart {
  const head = ['number', 'problem', 'foundOn', 'deadline', 'result'].map((key) =>
    translate({ key: `supervision:notice.columns.${key}` }),
  )
  const rows = problems.map(({ problem, foundOn, deadlineOn }, nth) => [
    String(nth + 1),
    problem,
    translate(longDate(foundOn)),
    deadlineOn === null ? '' : translate(longDate(deadlineOn)),
    '',
  ])
  return { type: 'table', head, rows, widths: WIDTHS, textColumns: [PROBLEM_COLUMN] }
}
