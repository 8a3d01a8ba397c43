import type { PartialDate } from '../calendar.ts'
import type { MemberStatus, MemberType, Sex } from '../domain/kinds.ts'

/** The sixteen items of the official collection form (党员基本信息采集表), in its order. */
export const cardItems = [
  'name',
  'sex',
  'ethnicity',
  'idCard',
  'birthDate',
  'education',
  'type',
  'organization',
  'joinDate',
  'fullMemberDate',
  'workPost',
  'phone',
  'address',
  'status',
  'isLost',
  'isFloating',
] as const

export type CardItem = (typeof cardItems)[number]

/** What is known of a member; the number of a card may be partly hidden (`*`). */
export interface CardFacts {
  readonly name: string
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly idCard: string | null
  readonly birthDate: PartialDate | null
  readonly education: string | null
  readonly type: MemberType | null
  readonly organization: string
  readonly joinDate: PartialDate | null
  readonly fullMemberDate: PartialDate | null
  readonly workPost: string | null
  readonly mobile: string | null
  readonly landline: string | null
  readonly address: string | null
  readonly status: MemberStatus
  readonly isLost: boolean | null
  readonly isFloating: boolean | null
}

/** Items that a card asks for: whoever is on probation has no date of full membership yet. */
export function askedItems({ type }: Pick<CardFacts, 'type'>): readonly CardItem[] {
  return cardItems.filter((item) => item !== 'fullMemberDate' || type !== 'probationary')
}

/** Items that the card asks for and nobody has written; a number with hidden digits is not known. */
export function missingItems(card: CardFacts): readonly CardItem[] {
  return askedItems(card).filter((item) => !isKnown(card, item))
}

function isKnown(card: CardFacts, item: CardItem): boolean {
  if (item === 'phone') return isWritten(card.mobile) || isWritten(card.landline)
  if (item === 'idCard') return isWritten(card.idCard) && card.idCard?.includes('*') === false
  return isWritten(card[item])
}

function isWritten(value: string | boolean | null): boolean {
  return value !== null && value !== ''
}
