import { useMutation } from '@tanstack/react-query'
import { AppError } from '../../../shared/app-error.ts'
import { largestWorkbookBytes, type ImportPreview } from '../../../shared/contract/imports.ts'
import { noCorrections } from '../../../shared/sheets/correct/corrections.ts'
import { after } from '../../client/after.ts'
import { call } from '../../client/call.ts'
import { useCommand } from '../../client/hooks.ts'
import { useJobProgress, type JobProgress } from '../../client/use-job-progress.ts'
import { useImportSession, type ImportSession } from './session.ts'

/** The import as its screens see it. */
export interface ImportJob {
  readonly session: ImportSession
  readonly choose: () => void
  readonly drop: (file: File) => void
  readonly retarget: (organizationId: number) => void
  readonly commit: () => void
  readonly startAgain: () => void
  /** Stops what runs; what had been written of it is taken back. */
  readonly cancel: () => void
  readonly reading: boolean
  readonly retargeting: boolean
  readonly writing: boolean
  /** The person pressed stop, and the job has not come to its end yet. */
  readonly cancelling: boolean
  /** How far the job is that runs; null where it has told nothing yet. */
  readonly progress: JobProgress | null
  /** Why the last step failed; nothing was changed then. */
  readonly error: Error | null
  /** The last step was stopped; nothing was changed. */
  readonly cancelled: boolean
}

async function readDropped(file: File): Promise<ImportPreview> {
  if (file.size > largestWorkbookBytes) {
    throw new AppError('WORKBOOK_TOO_LARGE', { file: file.name })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return call('import.drop', { name: file.name, bytes })
}

/** The steps of an import: read a workbook, look at it, choose where to, write, start again. */
export function useImport(): ImportJob {
  const [session, setSession] = useImportSession()
  const chosen = useCommand('import.choose', { quiet: true })
  const dropped = useMutation({ mutationFn: readDropped, meta: { quiet: true } })
  const retargeted = useCommand('import.revise', { quiet: true })
  const committed = useCommand('import.commit', { quiet: true })
  const cancel = useCommand('import.cancel')
  const steps = [chosen, dropped, retargeted, committed]
  const forgetErrors = (): void => [...steps, cancel].forEach((step) => step.reset())
  const look = (preview: ImportPreview | null): void => {
    if (preview) setSession({ step: 'check', preview })
  }
  const preview = session.step === 'check' ? session.preview : null
  const reading = chosen.isPending || dropped.isPending
  const running = reading || retargeted.isPending || committed.isPending
  const progress = useJobProgress(running)
  const failure = steps.find((step) => step.error)?.error ?? null
  const cancelled = failure instanceof AppError && failure.code === 'IMPORT_CANCELLED'
  return {
    session,
    choose: () => {
      forgetErrors()
      after(chosen.mutateAsync({}), look)
    },
    drop: (file) => {
      forgetErrors()
      after(dropped.mutateAsync(file), look)
    },
    retarget: (organizationId) => {
      forgetErrors()
      if (!preview) return
      const { token } = preview
      after(
        retargeted.mutateAsync({ token, organizationId, choices: [], corrections: noCorrections }),
        look,
      )
    },
    commit: () => {
      forgetErrors()
      if (!preview) return
      const { token, organizationId, file } = preview
      after(
        committed.mutateAsync({ token, organizationId, choices: [], remember: true }),
        (result) => setSession({ step: 'done', file, result }),
      )
    },
    startAgain: () => {
      forgetErrors()
      setSession({ step: 'choose' })
    },
    cancel: () => cancel.mutate({}),
    reading,
    retargeting: retargeted.isPending,
    writing: committed.isPending,
    cancelling: cancel.isPending || (running && cancel.isSuccess),
    progress,
    error: cancelled ? null : failure,
    cancelled,
  }
}
