import { checklistForms } from '../../../shared/sheets/forms/checklist.ts'
import { supervisionForms } from '../../../shared/sheets/forms/supervision.ts'
import { getChecklist } from '../checklist-service.ts'
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

export const supervision: Forms = (db, request) => {
  const { branches, year, today, ruleBook, context } = request
  const chosen = new Set(branches.map(({ id }) => id))
  const { asOf, duties, signals } = getChecklist(db, ruleBook, { year, today })
  return supervisionForms(
    {
      organization: ownerName(db, request),
      year,
      asOf,
      branches,
      duties: duties.filter(({ organizationId }) => chosen.has(organizationId)),
      signals: signals.filter(({ organizationId }) => chosen.has(organizationId)),
      book: ruleBook,
    },
    context,
  )
}
