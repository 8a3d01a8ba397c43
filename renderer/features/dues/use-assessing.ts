import { useState } from 'react'
import type { DuesMonthDetail } from '../../../shared/contract/dues.ts'
import { useCommand } from '../../client/hooks.ts'
import { assessDraft, assessmentOf, draftProblems, type AssessDraft } from './assess-draft.ts'
import type { useDuesSteps } from './dues-steps.ts'

/** The draft of an assessment, what is wrong with it once it was tried, and its saving. */
export function useAssessing(detail: DuesMonthDetail, steps: ReturnType<typeof useDuesSteps>) {
  const [draft, setDraft] = useState(() => assessDraft(detail))
  const [isTried, setTried] = useState(false)
  const save = useCommand('dues.assess', { quiet: true })
  return {
    draft,
    change: (part: Partial<AssessDraft>): void => setDraft({ ...draft, ...part }),
    problems: isTried ? draftProblems(draft) : [],
    error: save.error,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    onSave: (): void => {
      setTried(true)
      if (draftProblems(draft).length > 0) return
      save.mutate(assessmentOf(detail.memberId, draft), { onSuccess: steps.note })
    },
  }
}
