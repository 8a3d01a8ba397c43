import { checklistForms } from '../../../shared/sheets/forms/checklist.ts'
import { supervisionForms } from '../../../shared/sheets/forms/supervision.ts'
import { getChecklist } from '../checklist-service.ts'
import { countStands } from '../supervision/count-stands.ts'
import { ownerName, type Forms } from './export-request.ts'

/** The checklist of one branch, or of all. */
export const checklist: Forms = (db, request) => {
  const { branches, year, today, ruleBook, context } = request
  const [only, second] = branches
  const organizationId = second ? undefined : only?.id
  const organization = ownerName(db, request)
  const found = getChecklist(db, ruleBook, { year, today, organizationId })
  return checklistForms({ organization, checklist: found, book: ruleBook }, context)
}

/** How the duties of several branches stand: counted, because as a list they would fill the memory. */
export const supervision: Forms = (db, request) => {
  const { branches, year, today, ruleBook, context } = request
  const stands = countStands(db, ruleBook, { year, today })
  const organization = ownerName(db, request)
  return supervisionForms(
    { organization, year, asOf: today, branches, stands, book: ruleBook },
    context,
  )
}
