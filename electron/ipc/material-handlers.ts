import { AppError } from '../../shared/app-error.ts'
import { materialWorkIn } from '../materials/in-worker.ts'
import { makeShownCopy } from '../materials/shown-copy.ts'
import { attachMaterials, checkMaterials, openMaterial } from '../services/material-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type MaterialProcedures =
  | 'materials.attach'
  | 'materials.drop'
  | 'materials.check'
  | 'materials.show'

export function materialHandlers(parts: HandlerParts): Pick<Handlers, MaterialProcedures> {
  const { shell, ledger, command } = parts
  const work = materialWorkIn(shell.paths.materialWorker)
  return {
    'materials.attach': async (about) => {
      if (ledger.file === null) throw new AppError('NO_LEDGER')
      const paths = await shell.chooseMaterials()
      if (paths.length === 0) return null
      const files = paths.map((path) => ({ path }))
      return attachMaterials(ledger.db, { about, files }, work, command())
    },
    'materials.drop': ({ name, bytes, ...about }) =>
      attachMaterials(ledger.db, { about, files: [{ name, bytes }] }, work, command()),
    'materials.check': ({ organizationId }) =>
      checkMaterials(ledger.db, organizationId, work, command()),
    'materials.show': async ({ id }) => {
      const material = await openMaterial(ledger.db, id, work)
      const { file, isOpened } = makeShownCopy(shell.paths.shownMaterials, material)
      if (!isOpened || !(await shell.openFile(file))) shell.showInFolder(file)
      return null
    },
  }
}
