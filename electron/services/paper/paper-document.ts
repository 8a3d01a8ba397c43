import { AppError } from '../../../shared/app-error.ts'
import type { ShownList } from '../../../shared/contract/lists.ts'
import type { PaperWanted } from '../../../shared/contract/paper.ts'
import { hasDuties } from '../../../shared/domain/kinds.ts'
import { bookSections } from '../../../shared/paper/book.ts'
import { checklistSections } from '../../../shared/paper/forms/checklist.ts'
import { yearMatrixSection } from '../../../shared/paper/forms/year-matrix.ts'
import type { PaperDocument, PaperSection } from '../../../shared/paper/paper-document.ts'
import { formSubjects, type PaperForm } from '../../../shared/paper/paper-forms.ts'
import { paperOfForm } from '../../../shared/paper/paper-of-form.ts'
import type { ChecklistInput } from '../../../shared/sheets/forms/checklist.ts'
import type { FormContext } from '../../../shared/sheets/forms/form-context.ts'
import { maskedForm } from '../../../shared/sheets/forms/masked-form.ts'
import { remembered } from '../../../shared/sheets/forms/remembered.ts'
import { recordCount, type SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { shownListForm } from '../../../shared/sheets/forms/shown-list.ts'
import type { Reader } from '../../ledger/connection.ts'
import { historyCode } from '../../ledger/history-code.ts'
import { exportForms, type ExportTable } from '../export/export-forms.ts'
import { branchesOf, ownerName, type ExportRequest } from '../export/export-request.ts'
import { getChecklist } from '../checklist-service.ts'
import { organizationInfos } from '../ledger-service.ts'
import { inspectionSheet } from './inspection-sheet.ts'
import {
  attendanceSheet,
  ballot,
  meetingRecord,
  talkRecord,
  type PaperForms,
} from './paper-only.ts'

/** Forms that are on paper what they are as a workbook. */
const asExported: Partial<Record<PaperForm, ExportTable>> = {
  roster: 'roster',
  duesLedger: 'duesLedger',
  duesPublication: 'duesPublication',
  arrears: 'arrears',
  activities: 'activities',
  appraisalTally: 'appraisal',
  development: 'development',
  discipline: 'discipline',
  floating: 'floating',
}

const onPaperOnly: Partial<Record<PaperForm, PaperForms>> = {
  meetingRecord,
  attendanceSheet,
  appraisalBallot: ballot,
  talkRecord,
  inspectionSheet,
}

/** The parts of a year's book, in the order in which it has them. */
const parts: readonly PaperForm[] = [
  'roster',
  'activities',
  'meetingRecord',
  'duesLedger',
  'duesPublication',
  'appraisalTally',
  'talkRecord',
  'development',
  'discipline',
  'floating',
]

export interface PaperRequest extends Omit<ExportRequest, 'branches'> {
  readonly wanted: Omit<PaperWanted, 'masked' | 'year'>
  /** The list that the window showed last, for the form `list`; null: none yet. */
  readonly shown: ShownList | null
}

/**
 * The pages of a form, built from the rows that its workbook has; without a section where there is
 * nothing to print.
 * @throws AppError NOT_FOUND where there is no such organization, activity or talk.
 */
export function paperDocument(db: Reader, request: PaperRequest): PaperDocument {
  const isList = request.wanted.form === 'list'
  return { ...pagesOf(db, request), historyCode: isList ? null : historyCode(db) }
}

type Pages = Omit<PaperDocument, 'historyCode'>

function pagesOf(db: Reader, { wanted, shown, ...request }: PaperRequest): Pages {
  const { form, organizationId, subjectId } = wanted
  const context = { ...request.context, translate: remembered(request.context.translate) }
  if (form === 'list') return listDocument(shown, context)
  const branches = organizationInfos(db)
    .filter(({ level }) => hasDuties(level))
    .filter(({ id }) => organizationId === undefined || id === organizationId)
  if (branches.length === 0) throw new AppError('NOT_FOUND')
  const full: ExportRequest = { ...request, context, branches }
  const title = context.translate({ key: `paper:forms.${form}` })
  if (form === 'book') return { title, sections: bookOf(db, full) }
  if (form === 'checklist') return { title, sections: checklistSections(...checklistOf(db, full)) }
  if (form === 'yearMatrix') {
    return { title, sections: [yearMatrixSection(...checklistOf(db, full))] }
  }
  const subject = formSubjects[form] === undefined ? null : (subjectId ?? null)
  return { title, sections: formsOf(db, form, full, subject).flatMap(paperOfForm) }
}

function listDocument(list: ShownList | null, context: FormContext): Pages {
  const title = list?.title ?? context.translate({ key: 'paper:forms.list' })
  const hasRows = list !== null && list.rows.length > 0
  return { title, sections: hasRows ? paperOfForm(shownListForm(list, context)) : [] }
}

function formsOf(
  db: Reader,
  form: PaperForm,
  request: ExportRequest,
  subjectId: number | null,
): readonly SheetForm[] {
  const table = asExported[form]
  if (table !== undefined) return exportForms(db, table, request)
  const forms = onPaperOnly[form]?.(db, request, subjectId) ?? []
  const { context } = request
  return context.masked ? forms.map((one) => maskedForm(one, context)) : forms
}

/** The checklist of one organization, or one of all. */
function checklistOf(db: Reader, request: ExportRequest): readonly [ChecklistInput, FormContext] {
  const { branches, year, today, ruleBook, context } = request
  const [only, second] = branches
  const organizationId = second ? undefined : only?.id
  const checklist = getChecklist(db, ruleBook, { year, today, organizationId })
  return [{ organization: ownerName(db, request), checklist, book: ruleBook }, context]
}

/** A book for each branch, with the parts that have any record. */
function bookOf(db: Reader, request: ExportRequest): readonly PaperSection[] {
  const books: PaperSection[] = []
  for (const branch of branchesOf(request)) {
    const own = { ...request, branches: [branch] }
    const withRecords = parts
      .flatMap((part) => formsOf(db, part, own, null))
      .filter((form) => recordCount(form) > 0)
      .map(paperOfForm)
    const { year, context } = request
    const input = { organization: branch.name, year, parts: withRecords, before: books.length }
    books.push(...bookSections(input, context))
  }
  return books
}
