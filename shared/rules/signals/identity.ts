import { birthDateOfId, idCheckCharacter, sexOfId } from '../../id-card.ts'
import type { Text } from '../../text.ts'
import type { MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { memberEvidence, sentence, signal, type SignalRule } from '../scope.ts'

const LENGTH = 18
const SHAPE = /^\d{17}[\dX]$/
/** Numbers from before 1999 had no check digit. */
const OLD_NUMBER = /^\d{15}$/

/** S-01☆: the check digit of an ID number is wrong, or it does not have eighteen places. */
export const checkDigit: SignalRule = (scope) =>
  scope.branch.facts.members.flatMap((member) => {
    const fault = checkDigitFault(member)
    return fault ? [signal(scope, `member:${member.id}`, fault, [memberEvidence(member)])] : []
  })

/** S-02☆: birth date or sex against the ID number; one number for two people of the branch. */
export const identityConflict: SignalRule = (scope) => {
  const { members } = scope.branch.facts
  const conflicts = members.flatMap((member) =>
    conflictsOf(member).map(({ what, message }) =>
      signal(scope, `member:${member.id}:${what}`, message, [memberEvidence(member)]),
    ),
  )
  const withId = members.filter((member) => idOf(member) !== null)
  const shared: SignalFinding[] = []
  for (const holders of Map.groupBy(withId, idOf).values()) {
    if (holders.length < 2) continue
    const ids = holders.map(({ id }) => id).toSorted((a, b) => a - b)
    const names = holders.map(({ name }) => name).join('、')
    const message = sentence('signal.S-02.shared', { names })
    shared.push(signal(scope, `members:${ids.join('+')}`, message, holders.map(memberEvidence)))
  }
  return [...conflicts, ...shared]
}

/** The number as compared; a masked one (`110101********1234`) tells nothing. */
function idOf({ idCard }: MemberFact): string | null {
  const id = (idCard ?? '').replaceAll(/\s/g, '').toUpperCase()
  return id === '' || id.includes('*') ? null : id
}

function checkDigitFault(member: MemberFact): Text | null {
  const id = idOf(member)
  const { name } = member
  if (id === null || OLD_NUMBER.test(id)) return null
  if (id.length !== LENGTH) return sentence('signal.S-01.length', { name, length: id.length })
  const isRight = SHAPE.test(id) && idCheckCharacter(id.slice(0, -1)) === id.at(-1)
  return isRight ? null : sentence('signal.S-01.checkDigit', { name })
}

function conflictsOf(member: MemberFact): { what: string; message: Text }[] {
  const id = idOf(member)
  if (id === null || !SHAPE.test(id)) return []
  const conflicts: { what: string; message: Text }[] = []
  const birth = birthDateOfId(id)
  const { birthDate, name } = member
  if (birth !== null && birthDate !== null && !birth.startsWith(birthDate)) {
    const message = sentence('signal.S-02.birth', { name, birth, birthDate })
    conflicts.push({ what: 'birth', message })
  }
  const sex = sexOfId(id)
  if (member.sex !== null && sex !== member.sex)
    conflicts.push({ what: 'sex', message: sentence(`signal.S-02.${sex}InId`, { name }) })
  return conflicts
}
