import { AppError } from '../../shared/app-error.ts'
import { BackupDesk } from '../backup/backup-desk.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

export function healthHandlers({ shell, ledger }: HandlerParts): Pick<Handlers, 'health.check'> {
  const desk = new BackupDesk(shell.paths.backupWorker)
  return {
    'health.check': ({ code }) => {
      const { place } = ledger
      if (place === null) throw new AppError('NO_LEDGER')
      return desk.check(place.file, place.key, code)
    },
  }
}
