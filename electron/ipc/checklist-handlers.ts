import { AppError } from '../../shared/app-error.ts'
import { exportForms } from '../services/export/export-forms.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ChecklistProcedures = 'checklist.get' | 'rules.book' | 'checklist.export' | 'file.show'

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
    'checklist.export': async ({ year, format }) => {
      const file = await shell.chooseExportFile(suggestedName(parts, year), format)
      if (file === null) return null
      const make = format === 'pdf' ? checklistPdf : checklistWorkbook
      writeDocument(file, await make(parts, year))
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

function suggestedName({ shell, ledger }: HandlerParts, year: number): string {
  const [only, second] = organizationInfos(ledger.db).filter(({ level }) => level === 'branch')
  const branch = only && !second ? only.name : ''
  return `${branch}${year}${shell.translate({ key: 'cli:tables.checklist' })}`
}

function checklistPdf({ shell }: HandlerParts, year: number): Promise<Uint8Array> {
  return shell.printToPdf(`/print/checklist?year=${year}`)
}

async function checklistWorkbook(
  { shell, ledger, resources }: HandlerParts,
  year: number,
): Promise<Uint8Array> {
  const { translate, clock, settings } = shell
  const today = clock.today()
  const forms = exportForms(ledger.db, 'checklist', {
    year,
    today,
    branches: organizationInfos(ledger.db).filter(({ level }) => level === 'branch'),
    ruleBook: resources.ruleBook,
    context: { translate, language: settings.get().language === 'en' ? 'en' : 'zh', masked: false },
  })
  // Loaded when something is exported: the library takes a quarter of a second.
  const { writeWorkbook } = await import('../workbook/write/write-workbook.ts')
  return writeWorkbook(forms, { application: translate({ key: 'cli:application' }), madeOn: today })
}
