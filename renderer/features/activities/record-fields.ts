import type { RecordDraft } from './record-draft.ts'

/** What every part of the record form gets. */
export interface RecordFieldsProps {
  readonly draft: RecordDraft
  readonly change: (part: Partial<RecordDraft>) => void
  /** Names of fields that are not right; null: nothing to say yet. */
  readonly wrong: ReadonlySet<string> | null
}
