import { useMutation } from '@tanstack/react-query'
import { AppError } from '../../../shared/app-error.ts'
import type { In } from '../../../shared/contract/contract.ts'
import {
  largestWorkbookBytes,
  type ImportPreview,
  type ImportResult,
} from '../../../shared/contract/imports.ts'
import { after } from '../../client/after.ts'
import { call } from '../../client/call.ts'
import { useCommand } from '../../client/hooks.ts'
import { useJobProgress, type JobProgress } from '../../client/use-job-progress.ts'
import { emptyDraft, type ImportDraft } from './import-draft.ts'
import { useImportSession, type ImportSession } from './session.ts'
import { useRevise } from './use-revise.ts'

/** The import as its screens see it. */
export interface ImportJob {
  readonly session: ImportSession
  readonly choose: () => void
  readonly drop: (file: File) => void
  /** Says something else of the workbook; it is understood and compared anew. */
  readonly revise: (draft: ImportDraft) => void
  /** Reads by itself again what was read as remembered. */
  readonly forgetLayout: (id: number) => void
  readonly saveProblemCopy: () => void
  readonly commit: () => void
  readonly startAgain: () => void
  /** Stops what runs; what had been written of it is taken back. */
  readonly cancel: () => void
  readonly reading: boolean
  readonly revising: boolean
  readonly writing: boolean
  readonly copying: boolean
  /** Where the copy with the problems marked was saved. */
  readonly copiedTo: string | null
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

/** The steps of an import, and with `useRevise` the only place that asks the main process about one. */
export function useImport(): ImportJob {
  const [session, setSession] = useImportSession()
  const chosen = useCommand('import.choose', { quiet: true })
  const dropped = useMutation({ mutationFn: readDropped, meta: { quiet: true } })
  const revised = useRevise()
  const committed = useCommand('import.commit', { quiet: true })
  const copied = useCommand('import.problemCopy', { quiet: true })
  const forgotten = useCommand('import.forgetLayout', { quiet: true })
  const cancel = useCommand('import.cancel')
  const steps = [chosen, dropped, revised, committed, copied, forgotten]
  const checked = session.step === 'check' ? session : null
  const reading = chosen.isPending || dropped.isPending
  const running = reading || revised.isPending || committed.isPending
  const progress = useJobProgress(running)
  const failure = steps.find((step) => step.error)?.error ?? null
  const cancelled = failure instanceof AppError && failure.code === 'IMPORT_CANCELLED'
  const look = (preview: ImportPreview | null): void => {
    if (preview) setSession({ step: 'check', preview, draft: emptyDraft(preview.organizationId) })
  }
  /** Runs a step after the errors of the one before have gone. */
  const fresh = (step: () => void): void => {
    for (const one of [...steps, cancel]) one.reset()
    step()
  }
  return {
    session,
    choose: () => fresh(() => after(chosen.mutateAsync({}), look)),
    drop: (file) => fresh(() => after(dropped.mutateAsync(file), look)),
    revise: (draft) =>
      revised.isPending ? revised.revise(draft) : fresh(() => revised.revise(draft)),
    forgetLayout: (id) =>
      fresh(() =>
        after(forgotten.mutateAsync({ id }), () => checked && revised.revise({ ...checked.draft })),
      ),
    saveProblemCopy: () => fresh(() => checked && copied.mutate({ token: checked.preview.token })),
    commit: () => fresh(() => checked && after(committed.mutateAsync(wantedOf(checked)), written)),
    startAgain: () =>
      fresh(() => {
        revised.abandon()
        setSession({ step: 'choose' })
      }),
    cancel: () => cancel.mutate({}),
    reading,
    revising: revised.isPending,
    writing: committed.isPending,
    copying: copied.isPending,
    copiedTo: copied.data?.file ?? null,
    cancelling: cancel.isPending || (running && cancel.isSuccess),
    progress,
    error: cancelled ? null : failure,
    cancelled,
  }

  function written(result: ImportResult): void {
    if (checked) setSession({ step: 'done', file: checked.preview.file, result })
  }
}

type Checked = Extract<ImportSession, { step: 'check' }>

function wantedOf({ preview: { token }, draft }: Checked): In<'import.commit'> {
  const { organizationId, choices, remember } = draft
  return { token, organizationId, choices, remember }
}
