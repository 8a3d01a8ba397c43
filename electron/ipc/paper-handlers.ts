import { AppError } from '../../shared/app-error.ts'
import type { WrittenFile } from '../../shared/contract/exports.ts'
import type { ShownList } from '../../shared/contract/lists.ts'
import type { PaperWanted } from '../../shared/contract/paper.ts'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import { paperRoute } from '../../shared/paper/paper-route.ts'
import { ExportDesk } from '../export-thread/export-desk.ts'
import type { ExportWork } from '../export-thread/export-job.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { paperDocument } from '../services/paper/paper-document.ts'
import { nameOf } from './export-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'
import { pictureHandlers, type PictureProcedures } from './picture-handlers.ts'
import { StoppableWork } from './stoppable-work.ts'

type PaperProcedures =
  | 'paper.document'
  | 'paper.save'
  | 'paper.print'
  | 'paper.cancel'
  | 'lists.keep'
  | PictureProcedures

interface Paper {
  readonly handlers: Pick<Handlers, PaperProcedures>
  /** Stops what is being written or printed. */
  readonly end: () => void
}

/** Pages for the preview, the printer, PDF and Word; one is written at a time. */
export function paperHandlers(parts: HandlerParts, keep: (file: string) => WrittenFile): Paper {
  const { shell } = parts
  let shown: ShownList | null = null
  const desk = new ExportDesk(shell.paths.exportWorker)
  const press = new StoppableWork()
  const cancel = (): null => {
    press.stop()
    desk.cancel()
    return null
  }
  const handlers: Paper['handlers'] = {
    'lists.keep': (list) => {
      shown = list
      return null
    },
    'paper.document': (wanted) => documentOf(parts, wanted, shown),
    'paper.save': async ({ format, ...wanted }) => {
      if (documentOf(parts, wanted, shown).sections.length === 0) throw new AppError('EXPORT_EMPTY')
      const file = await shell.chooseExportFile(fileName(parts, wanted, shown), format)
      if (file === null) return null
      if (format === 'docx') {
        const isWritten = await writeWord(parts, desk, { wanted, shown }, file)
        return isWritten ? keep(file) : null
      }
      const bytes = await press.run((signal) =>
        shell.printToPdf({ route: paperRoute(wanted), stop: signal }),
      )
      if (bytes === null) return null
      writeDocument(file, bytes)
      return keep(file)
    },
    'paper.print': async (wanted) => {
      const { sections } = documentOf(parts, wanted, shown)
      const landscape = sections.every(({ orientation }) => orientation === 'landscape')
      const isPrinted = await press.run((signal) =>
        shell.printOnPaper({ route: paperRoute(wanted), stop: signal, landscape }),
      )
      return isPrinted === true
    },
    ...pictureHandlers(parts, press, keep),
    'paper.cancel': cancel,
  }
  return { handlers, end: () => void cancel() }
}

function documentOf(
  { shell, ledger, resources }: HandlerParts,
  given: PaperWanted,
  shown: ShownList | null,
): PaperDocument {
  const { masked, year, ...wanted } = given
  const { language } = shell.settings.get()
  const context = {
    translate: shell.translate,
    language: language === 'en' ? 'en' : 'zh',
    masked,
  } as const
  const { ruleBook } = resources
  const today = shell.clock.today()
  return paperDocument(ledger.db, { wanted, shown, year, today, ruleBook, context })
}

function writeWord(
  { shell, ledger }: HandlerParts,
  desk: ExportDesk,
  { wanted, shown }: Pick<Extract<ExportWork, { job: 'paper' }>, 'wanted' | 'shown'>,
  file: string,
): Promise<boolean> {
  const { place } = ledger
  if (place === null) throw new AppError('NO_LEDGER')
  return desk.write({
    file,
    work: { job: 'paper', ledger: place, wanted, shown },
    year: wanted.year,
    today: shell.clock.today(),
    language: shell.settings.get().language,
    resources: shell.paths.resources,
    ownRules: shell.paths.ownRules,
  })
}

/** What the file is called until the person says otherwise. */
function fileName(
  parts: HandlerParts,
  { form, year, organizationId }: PaperWanted,
  shown: ShownList | null,
): string {
  if (form === 'list' && shown) return shown.title
  const { translate } = parts.shell
  const name = translate({ key: `paper:forms.${form}` })
  const branch = nameOf(parts, { year, organizationId }) ?? ''
  return translate({ key: 'paper:file', params: { branch, year, name } })
}
