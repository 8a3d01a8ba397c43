import type { PartialDate } from '../../../shared/calendar.ts'
import type { In } from '../../../shared/contract/contract.ts'
import type { MemberDetail } from '../../../shared/contract/members.ts'
import type { MemberType, Sex } from '../../../shared/domain/kinds.ts'
import { birthDateOfId, isIdCard, sexOfId } from '../../../shared/id-card.ts'
import { squeeze } from '../../../shared/sheets/plain-text.ts'
import { typedDate } from '../../ui/typed-moment.ts'

const textFields = [
  'name',
  'idCard',
  'ethnicity',
  'nativePlace',
  'education',
  'partyPost',
  'workPost',
  'mobile',
  'landline',
  'address',
  'remark',
] as const
const dateFields = ['birthDate', 'joinDate', 'fullMemberDate', 'workStartDate'] as const
type TextField = (typeof textFields)[number]
type DateField = (typeof dateFields)[number]
export type TypedField = TextField | DateField

/** Whether an item is written as a line of text; the others are chosen. */
export const isTyped = (field: keyof MemberDraft): field is TypedField =>
  [...textFields, ...dateFields].some((one) => one === field)

/** The card of a member while it is written: texts as typed, choices as chosen. */
export interface MemberDraft extends Readonly<Record<TypedField, string>> {
  readonly sex: Sex | null
  readonly type: MemberType | null
  readonly groupId: number | null
  readonly isFloating: boolean | null
  readonly isLost: boolean | null
}

const emptyTexts = Object.fromEntries([...textFields, ...dateFields].map((field) => [field, '']))

/** Nothing written yet. */
export const emptyMember = {
  ...emptyTexts,
  sex: null,
  type: null,
  groupId: null,
  isFloating: null,
  isLost: null,
} as MemberDraft // `emptyTexts` has every typed field

/** The card as it stands. */
export function memberDraft(member: MemberDetail): MemberDraft {
  const texts = [...textFields, ...dateFields].map((field) => [field, member[field] ?? ''])
  const { sex, type, groupId, isFloating, isLost } = member
  return { ...emptyMember, ...Object.fromEntries(texts), sex, type, groupId, isFloating, isLost }
}

/** A date as exact as it was typed; undefined: it cannot be read. A year must be in it. */
function draftDate(text: string): PartialDate | null | undefined {
  if (text.trim() === '') return null
  if (!/(?:19|20)\d{2}/u.test(squeeze(text))) return undefined
  return typedDate(text, 2000) ?? undefined
}

const ID_CARD = /^(?:[\dX*]{15}|[\dX*]{18})$/

const idCardOf = (text: string): string => squeeze(text).toUpperCase()

/** Fields that cannot be saved as they are. */
export function draftProblems(draft: MemberDraft): readonly TypedField[] {
  const idCard = idCardOf(draft.idCard)
  const dates = dateFields.filter((field) => draftDate(draft[field]) === undefined)
  return [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...(idCard !== '' && !ID_CARD.test(idCard) ? (['idCard'] as const) : []),
    ...dates,
  ]
}

/** What an identity number says beside what is written; null where it says nothing new. */
interface IdCardSays {
  readonly birthDate: PartialDate | null
  readonly sex: Sex | null
  /** Its check character does not fit: it may be mistyped. */
  readonly isDoubtful: boolean
}

/** Whether a number is sound, and what it tells of birth and sex that the card does not say. */
export function idCardSays({ idCard, birthDate, sex }: MemberDraft): IdCardSays {
  const id = idCardOf(idCard)
  if (!isIdCard(id)) {
    return { birthDate: null, sex: null, isDoubtful: ID_CARD.test(id) && !id.includes('*') }
  }
  const born = birthDateOfId(id)
  return {
    birthDate: born === draftDate(birthDate) ? null : born,
    sex: sexOfId(id) === sex ? null : sexOfId(id),
    isDoubtful: false,
  }
}

/** The command for a draft without problems. */
export function memberValues(
  draft: MemberDraft,
  of: { readonly id: number | null; readonly organizationId: number },
): In<'members.save'> {
  const text = (field: TextField): string | null =>
    draft[field].trim() === '' ? null : draft[field].trim()
  const date = (field: DateField): PartialDate | null => draftDate(draft[field]) ?? null
  const { sex, type, groupId, isFloating, isLost } = draft
  return {
    ...of,
    sex,
    type,
    groupId,
    isFloating,
    isLost,
    name: draft.name.trim(),
    idCard: draft.idCard.trim() === '' ? null : idCardOf(draft.idCard),
    ethnicity: text('ethnicity'),
    nativePlace: text('nativePlace'),
    education: text('education'),
    partyPost: text('partyPost'),
    workPost: text('workPost'),
    mobile: text('mobile'),
    landline: text('landline'),
    address: text('address'),
    remark: text('remark'),
    birthDate: date('birthDate'),
    joinDate: date('joinDate'),
    fullMemberDate: date('fullMemberDate'),
    workStartDate: date('workStartDate'),
  }
}
