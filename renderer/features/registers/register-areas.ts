import {
  registerNames,
  registerOf,
  type RegisterName,
} from '../../../shared/registers/registers.ts'

/** The registers in the order of the list; those that belong to another one stand in its drawer. */
export const registerAreas = {
  setup: ['foundation', 'post', 'term', 'election'],
  meetings: ['motion', 'planItem', 'material', 'villageDecision'],
  life: ['lifeMeeting', 'statement', 'appraisal', 'talk'],
  dues: ['duesRelief', 'largeDues', 'duesSpending', 'remittance'],
  admission: ['admission'],
  discipline: ['discipline', 'inquiry', 'disposition'],
  membership: ['condition', 'care', 'floating', 'transfer'],
  education: ['training', 'studyApp'],
  supervision: ['rectification', 'inspection', 'visit'],
  special: ['dutyEntry', 'superiorDocument', 'majorDecision'],
} as const satisfies Readonly<Record<string, readonly RegisterName[]>>

export type RegisterArea = keyof typeof registerAreas
export const areaNames = Object.keys(registerAreas).filter((name): name is RegisterArea =>
  Object.hasOwn(registerAreas, name),
)

/** Registers whose entries belong to one entry of this register. */
export function childrenOf(name: RegisterName): RegisterName[] {
  return registerNames.filter((one) => registerOf(one).parent?.register === name)
}

/**
 * Whether a committee can have entries: it has no members and no meetings of its own, so that a
 * register that cannot be without one of them is for branches only.
 */
export function isForCommittee(name: RegisterName): boolean {
  return Object.values(registerOf(name).fields).every(
    ({ type, required }) => !required || (type !== 'member' && type !== 'activity'),
  )
}
