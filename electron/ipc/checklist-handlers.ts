import { AppError } from '../../shared/app-error.ts'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import { hasDuties } from '../../shared/domain/kinds.ts'
import { exportForms } from '../services/export/export-forms.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

interface Wanted {
  readonly year: number
  readonly organizationId?: number | undefined
}

type ChecklistProcedures =
  | 'checklist.get'
  | 'rules.book'
  | 'rules.files'
  | 'checklist.export'
  | 'file.show'

export function checklistHandlers(parts: HandlerParts): Pick<Handlers, ChecklistProcedures> {
  const { shell, ledger, resources } = parts
  /** Only files that this session wrote are shown in the file manager. */
  const written = new Set<string>()
  return {
    'checklist.get': ({ year, organizationId }) =>
      getChecklist(ledger.db, resources.ruleBook, {
        year,
        organizationId,
        today: shell.clock.today(),
      }),
    'rules.book': () => resources.ruleBook,
    'rules.files': () => {
      const { folder, replaced, faults } = resources.rules
      return { folder, replaced, faults }
    },
    'checklist.export': async ({ format, ...wanted }) => {
      const branches = chosenBranches(parts, wanted.organizationId)
      const file = await shell.chooseExportFile(suggestedName(parts, branches, wanted.year), format)
      if (file === null) return null
      const made = format === 'pdf' ? pdf(parts, wanted) : workbook(parts, branches, wanted.year)
      writeDocument(file, await made)
      written.add(file)
      return { file }
    },
    'file.show': ({ file }) => {
      if (!written.has(file)) throw new AppError('NOT_FOUND')
      shell.showInFolder(file)
      return null
    },
  }
}

/** One branch or committee, or all of the ledger. @throws AppError NOT_FOUND. */
function chosenBranches(
  { ledger }: HandlerParts,
  organizationId: number | undefined,
): OrganizationInfo[] {
  const all = organizationInfos(ledger.db).filter(({ level }) => hasDuties(level))
  const chosen = all.filter(({ id }) => organizationId === undefined || id === organizationId)
  if (chosen.length === 0) throw new AppError('NOT_FOUND')
  return chosen
}

function suggestedName(
  { shell }: HandlerParts,
  branches: readonly OrganizationInfo[],
  year: number,
): string {
  const [only, second] = branches
  const branch = only && !second ? only.name : ''
  return `${branch}${year}${shell.translate({ key: 'cli:tables.checklist' })}`
}

function pdf({ shell }: HandlerParts, { year, organizationId }: Wanted): Promise<Uint8Array> {
  const branch = organizationId === undefined ? '' : `&organizationId=${organizationId}`
  return shell.printToPdf(`/print/checklist?year=${year}${branch}`)
}

async function workbook(
  { shell, ledger, resources }: HandlerParts,
  branches: readonly OrganizationInfo[],
  year: number,
): Promise<Uint8Array> {
  const { translate, clock, settings } = shell
  const today = clock.today()
  const forms = exportForms(ledger.db, 'checklist', {
    year,
    today,
    branches,
    ruleBook: resources.ruleBook,
    context: { translate, language: settings.get().language === 'en' ? 'en' : 'zh', masked: false },
  })
  // Loaded when something is exported: the library takes a quarter of a second.
  const { writeWorkbook } = await import('../workbook/write/write-workbook.ts')
  return writeWorkbook(forms, { application: translate({ key: 'cli:application' }), madeOn: today })
}
