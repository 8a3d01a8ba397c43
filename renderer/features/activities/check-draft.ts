import { recordActivitySchema, type RecordBasis } from '../../../shared/contract/activities.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import {
  proposedFields,
  type Proposal,
  type Proposals,
} from '../../../shared/recording/proposals.ts'
import { countOf, isByNames, listOf, votersOf, type ListedPerson } from './attendance.ts'
import { textFields, type RecordDraft } from './record-draft.ts'

type NewActivity = Parsed<'activities.record'>

type Checked =
  | { readonly activity: NewActivity; readonly wrong: null }
  | { readonly activity: null; readonly wrong: ReadonlySet<string> }

type ProposedField = (typeof proposedFields)[number]

/** What is proposed for a field; null where a person wrote it, or there is nothing. */
export function proposalFor(
  draft: RecordDraft,
  proposals: Proposals,
  field: ProposedField,
): Proposal | null {
  return draft.id === null && !draft.own.includes(field) ? proposals[field] : null
}

/** The form as it is shown and saved: proposals stand in the fields that nobody wrote. */
export function withProposals(draft: RecordDraft, proposals: Proposals): RecordDraft {
  const values = proposedFields.map((field) => [
    field,
    proposalFor(draft, proposals, field)?.value ?? draft[field],
  ])
  return { ...draft, ...Object.fromEntries(values) }
}

/** Notes which of the proposed fields a change of the form takes over. */
export function ownedBy(draft: RecordDraft, part: Partial<RecordDraft>): RecordDraft['own'] {
  const touched = proposedFields.filter((field) => part[field] !== undefined)
  return [...new Set([...draft.own, ...touched])]
}

/** The activity of a form as it is shown, or the names of the fields that are not right. */
export function checkDraft(draft: RecordDraft, basis: RecordBasis): Checked {
  const list = listOf(basis.people, draft.marks)
  const texts = textFields.map((field) => [field, draft[field].trim() === '' ? null : draft[field]])
  const { organizationId, groupId, heldOn } = draft
  const result = recordActivitySchema.safeParse({
    ...Object.fromEntries(texts),
    organizationId,
    groupId: draft.kinds.includes('groupMeeting') ? groupId : null,
    heldOn,
    kinds: [...draft.kinds],
    ...attendanceOf(draft, list),
    votes: votesOf(draft, list),
  })
  if (result.success) return { activity: result.data, wrong: null }
  return { activity: null, wrong: new Set(result.error.issues.map(({ path }) => String(path[0]))) }
}

/** Numbers of the list where there is one, else as typed. */
function attendanceOf(
  draft: RecordDraft,
  list: readonly ListedPerson[],
): Pick<Parsed<'activities.record'>, 'expected' | 'present' | 'onLeave' | 'attendance'> {
  if (!isByNames(draft, list)) {
    const { expected, present, onLeave } = draft
    return { expected, present, onLeave, attendance: [] }
  }
  const { expected, present, onLeave } = countOf(list)
  const attendance = list.flatMap(({ memberId, state, reason }) =>
    state === 'unlisted' ? [] : [{ memberId, state, reason: reason.trim() || null }],
  )
  return { expected, present, onLeave, attendance }
}

/** Votes on admission are secret and important by rule (G-15). */
function votesOf(draft: RecordDraft, list: readonly ListedPerson[]): unknown {
  const { entitled, present } = votersOf(draft, list)
  return draft.votes.map(({ kind, title, approve, oppose, abstain }) => ({
    title,
    isImportant: kind === 'admission',
    ballot: kind === 'admission' ? 'secret' : 'open',
    eligible: entitled,
    present,
    approve,
    oppose,
    abstain,
  }))
}
