import { useRef } from 'react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { useCommand } from '../../client/hooks.ts'
import { correctionsOf, type ImportDraft } from './import-draft.ts'
import { useImportSession } from './session.ts'

interface Revising {
  /** Says something else of the workbook; it is understood and compared anew. */
  readonly revise: (draft: ImportDraft) => void
  /** What is still under way is no longer waited for. */
  readonly abandon: () => void
  readonly reset: () => void
  readonly isPending: boolean
  readonly error: Error | null
}

/**
 * Keeps the preview with what a person said. What was said shows at once; jobs run one at a time, so
 * what is said meanwhile waits, and only the last of it is asked for.
 */
export function useRevise(): Revising {
  const [session, setSession] = useImportSession()
  const revised = useCommand('import.revise', { quiet: true })
  const wanted = useRef<ImportDraft | null>(null)

  const ask = async (preview: ImportPreview, draft: ImportDraft): Promise<void> => {
    const { organizationId, choices } = draft
    const said = { organizationId, choices, corrections: correctionsOf(draft) }
    const next = await revised.mutateAsync({ token: preview.token, ...said })
    const latest = wanted.current
    if (latest === null) return
    setSession({ step: 'check', preview: next, draft: latest })
    if (latest === draft) wanted.current = null
    else await ask(next, latest)
  }

  return {
    revise: (draft) => {
      if (session.step !== 'check') return
      const isBusy = wanted.current !== null
      wanted.current = draft
      setSession({ ...session, draft })
      if (isBusy) return
      ask(session.preview, draft).catch(() => {
        // The screen says why; what was said is taken back, and the last good reading stays.
        wanted.current = null
        setSession(session)
      })
    },
    abandon: () => {
      wanted.current = null
    },
    reset: revised.reset,
    isPending: revised.isPending,
    error: revised.error,
  }
}
