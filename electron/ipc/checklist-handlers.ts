import { getChecklist } from '../services/checklist-service.ts'
import { getYearFigures } from '../services/figures-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ChecklistProcedures = 'checklist.get' | 'figures.year' | 'rules.book' | 'rules.files'

export function checklistHandlers(parts: HandlerParts): Pick<Handlers, ChecklistProcedures> {
  const { shell, ledger, resources } = parts
  return {
    'checklist.get': ({ year, organizationId }) =>
      getChecklist(ledger.db, resources.ruleBook, {
        year,
        organizationId,
        today: shell.clock.today(),
      }),
    'figures.year': (wanted) =>
      getYearFigures(ledger.db, resources.ruleBook, { ...wanted, today: shell.clock.today() }),
    'rules.book': () => resources.ruleBook,
    'rules.files': () => {
      const { folder, replaced, faults } = resources.rules
      return { folder, replaced, faults }
    },
  }
}
