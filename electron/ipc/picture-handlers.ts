import type { WrittenFile } from '../../shared/contract/exports.ts'
import { picturesRoute, type FiguresWanted } from '../../shared/contract/figures.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { nameOf } from './export-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'
import type { StoppableWork } from './stoppable-work.ts'

export type PictureProcedures = 'figures.save' | 'figures.print'

/** The pictures of a year as PDF or on a printer, drawn by a hidden page. */
export function pictureHandlers(
  parts: HandlerParts,
  press: StoppableWork,
  keep: (file: string) => WrittenFile,
): Pick<Handlers, PictureProcedures> {
  const { shell } = parts
  return {
    'figures.save': async (wanted) => {
      const file = await shell.chooseExportFile(fileName(parts, wanted), 'pdf')
      if (file === null) return null
      const route = picturesRoute(wanted)
      const bytes = await press.run((signal) => shell.printToPdf({ route, stop: signal }))
      if (bytes === null) return null
      writeDocument(file, bytes)
      return keep(file)
    },
    'figures.print': async (wanted) => {
      const route = picturesRoute(wanted)
      const isPrinted = await press.run((signal) =>
        shell.printOnPaper({ route, stop: signal, landscape: false }),
      )
      return isPrinted === true
    },
  }
}

/** What the file is called until the person says otherwise. */
function fileName(parts: HandlerParts, { year, organizationId }: FiguresWanted): string {
  const { translate } = parts.shell
  const name = translate({ key: 'pictures:title' })
  const branch = nameOf(parts, { year, organizationId }) ?? ''
  return translate({ key: 'paper:file', params: { branch, year, name } })
}
