import { useMutation } from '@tanstack/react-query'
import { AppError } from '../../../shared/app-error.ts'
import { largestWorkbookBytes, type ImportPreview } from '../../../shared/contract/imports.ts'
import { after } from '../../client/after.ts'
import { call } from '../../client/call.ts'
import { useCommand } from '../../client/hooks.ts'
import { useJobProgress } from '../../client/use-job-progress.ts'
import { useImportSession, type ImportSession } from './session.ts'

/** The import as its screens see it. */
export interface ImportJob {
  readonly session: ImportSession
  readonly choose: () => void
  readonly drop: (file: File) => void
  readonly retarget: (organizationId: number) => void
  readonly commit: () => void
  readonly startAgain: () => void
  readonly reading: boolean
  readonly retargeting: boolean
  readonly writing: boolean
  /** Percent of the job that runs; null where it cannot be known. */
  readonly progress: number | null
  /** Why the last step failed; nothing was changed then. */
  readonly error: Error | null
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
  const retargeted = useCommand('import.retarget', { quiet: true })
  const committed = useCommand('import.commit', { quiet: true })
  const steps = [chosen, dropped, retargeted, committed]
  const forgetErrors = (): void => steps.forEach((step) => step.reset())
  const look = (preview: ImportPreview | null): void => {
    if (preview) setSession({ step: 'check', preview })
  }
  const preview = session.step === 'check' ? session.preview : null
  const reading = chosen.isPending || dropped.isPending
  const progress = useJobProgress(
    committed.isPending ? 'import' : 'read',
    reading || committed.isPending,
  )
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
      if (preview) after(retargeted.mutateAsync({ token: preview.token, organizationId }), look)
    },
    commit: () => {
      forgetErrors()
      if (!preview) return
      const { token, organizationId, file } = preview
      after(committed.mutateAsync({ token, organizationId }), (result) =>
        setSession({ step: 'done', file, result }),
      )
    },
    startAgain: () => {
      forgetErrors()
      setSession({ step: 'choose' })
    },
    reading,
    retargeting: retargeted.isPending,
    writing: committed.isPending,
    progress,
    error: steps.find((step) => step.error)?.error ?? null,
  }
}
