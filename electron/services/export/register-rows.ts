import { isCertainlyBefore, type PartialDate } from '../../../shared/calendar.ts'
import type { Entry } from '../../../shared/registers/registers.ts'
import { admissionDates, type AdmissionDate } from '../../../shared/sheets/admission-dates.ts'
import type { AppraisalRow } from '../../../shared/sheets/forms/appraisal-tally.ts'
import type { DevelopmentRow } from '../../../shared/sheets/forms/development.ts'
import type { FloatingRow } from '../../../shared/sheets/forms/floating.ts'
import { stageOf } from '../../../shared/sheets/parse/admission-rows.ts'
import type { NamedMemberRow } from '../../ledger/repositories/members.ts'

/** Votes and grade of a member; on probation is who was so on the day of the ballot. */
export function appraisalRow(
  member: NamedMemberRow,
  result: Entry<'appraisalResult'>,
  heldOn: PartialDate | null,
): AppraisalRow {
  const { full_member_on: full } = member
  const wasOnProbation = full !== null && heldOn !== null && isCertainlyBefore(heldOn, full)
  return {
    name: member.name,
    idCard: member.id_card,
    memberType: wasOnProbation ? 'probationary' : member.type,
    excellent: result.excellent,
    qualified: result.qualified,
    basicallyQualified: result.basicallyQualified,
    unqualified: result.unqualified,
    abstain: result.abstain,
    grade: result.grade,
    remark: result.remark,
  }
}

/** What the roster tells of a person; nothing where it does not know them. */
function personOf(member: NamedMemberRow | undefined) {
  if (!member) return NOBODY
  return {
    sex: member.sex,
    ethnicity: member.ethnicity,
    birthDate: member.birth_on,
    education: member.education,
    idCard: member.id_card,
    phone: member.mobile ?? member.landline,
  }
}

const NOBODY = {
  sex: null,
  ethnicity: null,
  birthDate: null,
  education: null,
  idCard: null,
  phone: null,
}

const OBSERVED = 6
const OBSERVED_AGAIN = 21
const POLITICAL_REVIEW = 10

/** A case with its steps; what the roster knows of the person fills what the case leaves open. */
export function developmentRow(
  entry: Entry<'admission'>,
  member: NamedMemberRow | undefined,
  steps: readonly Entry<'admissionStep'>[],
): DevelopmentRow {
  const daysOf = (number: number): PartialDate[] =>
    steps.filter(({ step }) => step === number).map(({ doneOn }) => doneOn)
  // A step that had to be repeated counts from its last time.
  const dates = Object.fromEntries(
    admissionDates.flatMap(({ field, step }) => {
      const last = step === null ? undefined : daysOf(step).at(-1)
      return last === undefined ? [] : [[field, last]]
    }),
  ) as Partial<Record<AdmissionDate, PartialDate>> // the fields are those of the list
  const person = personOf(member)
  return {
    name: entry.name,
    sex: entry.sex ?? person.sex,
    ethnicity: person.ethnicity,
    birthDate: entry.birthOn ?? person.birthDate,
    idCard: entry.idCard ?? person.idCard,
    phone: entry.phone ?? person.phone,
    stage: stageOf(dates),
    dates,
    observedOn: daysOf(OBSERVED),
    observedAgainOn: daysOf(OBSERVED_AGAIN),
    mentors: entry.mentors,
    isReviewed: daysOf(POLITICAL_REVIEW).length > 0,
    introducers: entry.introducers,
    remark: entry.remark,
  }
}

/** Somebody who is away or came; whoever went out belongs to the branch that prints the roster. */
export function floatingRow(
  entry: Entry<'floating'>,
  member: NamedMemberRow | undefined,
  organization: string,
): FloatingRow {
  const isOut = entry.direction === 'out'
  const { sex, idCard, birthDate, education, phone } = personOf(member)
  return {
    direction: entry.direction,
    // The roster knows the name as it is now.
    name: member?.name ?? entry.name ?? '',
    sex,
    idCard,
    birthDate,
    education,
    leftOn: entry.leftOn,
    destination: entry.destination,
    reason: entry.reason,
    phone: entry.phone ?? phone,
    contactName: entry.contactName,
    certificateNumber: entry.certificateNumber,
    homeBranch: entry.homeBranch ?? (isOut ? organization : null),
    homePhone: entry.homePhone,
    returnedOn: entry.returnedOn,
    remark: entry.remark,
  }
}
