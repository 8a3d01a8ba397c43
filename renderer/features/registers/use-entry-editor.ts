import { useState } from 'react'
import { yearOf } from '../../../shared/calendar.ts'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { useNotices } from '../../ui/notices.ts'
import { checkDraft, draftOf, nextDraft, type Draft, type Problem } from './entry-draft.ts'
import { draftName, registerOfTarget, type EntryTarget } from './entry-target.ts'
import { useEntryDraft } from './use-entry-draft.ts'

interface EntryEditor extends ReturnType<typeof useEntryDraft> {
  /** What is wrong, once somebody has tried to save. */
  readonly wrong: ReadonlyMap<string, Problem> | null
  readonly saving: boolean
  /** Why it was not saved. */
  readonly error: Error | null
  /** How many entries of a batch were saved from this form. */
  readonly savedCount: number
  readonly save: (onSaved: (id: number) => void) => void
  /** Saves, and goes on with the form of the next one. */
  readonly saveAndNext: () => void
}

/** All that is told about entries takes the place of what was told before. */
export const entryNotice = 'entry'

function startOf(target: EntryTarget, row: EntryRow | null): Draft {
  const register = registerOfTarget(target)
  if (row) return draftOf(register, row.organizationId, row.values)
  if (target.type === 'saved') return draftOf(register, 0, {})
  return draftOf(register, target.prefill.organizationId, target.prefill.values)
}

/** The form of an entry: what is typed, checked, kept and saved. `row` null: a new one. */
export function useEntryEditor(target: EntryTarget, row: EntryRow | null): EntryEditor {
  const register = registerOfTarget(target)
  const { today } = useStatus()
  const { tell } = useNotices()
  const [start] = useState(() => startOf(target, row))
  const asked = target.type === 'new' && target.prefill.asked
  const state = useEntryDraft(draftName(target), start, asked)
  const [tried, setTried] = useState(false)
  const [savedCount, setSavedCount] = useState(0)
  const command = useCommand('entries.save', { quiet: true })
  const { values, wrong } = checkDraft(register, state.draft, yearOf(today))
  const save = (onSaved: (id: number) => void, next?: Draft): void => {
    setTried(true)
    if (!values) return
    const { organizationId } = state.draft
    const entry = { register, id: row?.id ?? null, organizationId, values: { ...values } }
    after(command.mutateAsync(entry), ({ id }) => {
      state.restart(next)
      tell({ key: entryNotice, kind: 'done', title: (t) => t('registers:saved') })
      onSaved(id)
    })
  }
  return {
    ...state,
    wrong: tried ? wrong : null,
    saving: command.isPending,
    error: command.error,
    savedCount,
    save,
    saveAndNext: () =>
      save(
        () => {
          setTried(false)
          setSavedCount(savedCount + 1)
        },
        nextDraft(register, state.draft),
      ),
  }
}
