/** The closed lists of the ledger. SQL CHECKs, zod schemas, locale keys and tests all read these. */

export const organizationLevels = ['committee', 'generalBranch', 'branch', 'group'] as const
export type OrganizationLevel = (typeof organizationLevels)[number]

/** Who has duties of its own: branches and the committee above them; groups act for their branch. */
export function hasDuties(level: OrganizationLevel): boolean {
  return level === 'branch' || level === 'committee'
}

/** Kinds of unit that a branch belongs to; village and community have terms of five years (rule A-06). */
/**
 * Whom what concerns the whole ledger is told to (clock, chain): its committees, and where there is
 * none the first branch. Takes organizations in the order of the ledger, of any level.
 */
export function watchersOf<O extends { readonly level: OrganizationLevel }>(
  organizations: readonly O[],
): readonly O[] {
  const committees = organizations.filter(({ level }) => level === 'committee')
  if (committees.length > 0) return committees
  return organizations.filter(({ level }) => level === 'branch').slice(0, 1)
}

export const organizationKinds = [
  'village',
  'community',
  'government',
  'institution',
  'enterprise',
  'nonpublic',
  'school',
  'other',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

export const memberTypes = ['full', 'probationary'] as const
/** 人员类别: full or probationary member; null in the ledger where no roster has told. */
export type MemberType = (typeof memberTypes)[number]

export const memberStatuses = ['active', 'transferredOut', 'suspended', 'left', 'deceased'] as const
/** 党籍状态: whether a person still counts among the members of the branch. */
export type MemberStatus = (typeof memberStatuses)[number]

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

export const activityKinds = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'partyLecture',
  'themeDay',
  'organizationalLife',
  'democraticAppraisal',
  'other',
] as const
/** 三会一课, 主题党日, 组织生活会, 民主评议; one event may be several of them. */
export type ActivityKind = (typeof activityKinds)[number]

export const attendanceStates = ['present', 'onLeave', 'absent', 'exempt'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** Categories of dues (rules.md §2.1); `hardship` pays what the superior committee approved. */
export const duesCategories = [
  'salaried',
  'annualSalary',
  'selfEmployed',
  'retired',
  'farmer',
  'student',
  'unemployed',
  'hardship',
] as const
export type DuesCategory = (typeof duesCategories)[number]

/** Who handed dues over: the member, a relative, another member who was asked to, somebody else (F-09). */
export const duesPayers = ['self', 'relative', 'member', 'other'] as const
export type DuesPayer = (typeof duesPayers)[number]

/** Whose money it was; only one's own is in order (F-09). */
export const duesFunds = ['own', 'collective', 'payroll'] as const
export type DuesFund = (typeof duesFunds)[number]

/** Where dues were paid: in the own branch, or where a floating member lives now (F-08). */
export const duesPlaces = ['branch', 'destination'] as const
export type DuesPlace = (typeof duesPlaces)[number]
