import type { RecordBasis } from '../../../shared/contract/activities.ts'
import type { ListedPerson } from './attendance.ts'
import type { RecordDraft } from './record-draft.ts'

/** What every part of the record form gets. */
export interface RecordFieldsProps {
  /** The form with what is proposed in the fields that nobody wrote. */
  readonly draft: RecordDraft
  readonly basis: RecordBasis
  readonly list: readonly ListedPerson[]
  readonly change: (part: Partial<RecordDraft>) => void
  /** Names of fields that are not right; null: nothing to say yet. */
  readonly wrong: ReadonlySet<string> | null
}
