import { provenIdCard } from '../../../shared/id-card.ts'
import type { MemberRecordRow } from '../../ledger/repositories/members.ts'

/** What a sheet tells to recognize a person by. */
export interface PersonKey {
  readonly name: string
  readonly idCard: string | null
  readonly birthDate: string | null
}

type Person = Pick<MemberRecordRow, 'id' | 'name' | 'id_card' | 'birth_on'>

/** Equal as far as both are known: 1968-05 and 1968-05-12 agree, 1968-05 and 1968-06 do not. */
function datesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

function couldBe(person: Person, key: PersonKey): boolean {
  // A mistyped number tells nobody apart: the corrected sheet must find the same person.
  const ids = [person.id_card, key.idCard].map(provenIdCard).filter((id) => id !== null)
  const sameId = ids.length < 2 || ids[0] === ids[1]
  return person.name === key.name && sameId && datesAgree(person.birth_on, key.birthDate)
}

/**
 * The members of one branch, to be found by identity number, else by name and date of birth.
 * Two people of one name and birth without numbers are ambiguous: neither is taken.
 */
export class MemberIndex {
  readonly #byIdCard = new Map<string, Person[]>()
  readonly #byName = new Map<string, Person[]>()
  readonly #taken = new Set<number>()

  constructor(people: readonly Person[]) {
    for (const person of people) this.add(person)
  }

  add(person: Person): void {
    const idCard = provenIdCard(person.id_card)
    if (idCard !== null) this.#byIdCard.set(idCard, [...(this.#byIdCard.get(idCard) ?? []), person])
    this.#byName.set(person.name, [...(this.#byName.get(person.name) ?? []), person])
  }

  /**
   * The member's id, `ambiguous`, or null where nobody fits. A member is found once per sheet. A
   * number that two people share (signal S-02) finds the one of that name first.
   */
  find(key: PersonKey): number | 'ambiguous' | null {
    const holders = this.#byIdCard.get(key.idCard ?? '') ?? []
    const free = holders.filter(({ id }) => !this.#taken.has(id))
    const byId = free.find(({ name }) => name === key.name) ?? free[0]
    if (byId) return this.#take(byId.id)
    const fitting = (this.#byName.get(key.name) ?? []).filter(
      (person) => couldBe(person, key) && !this.#taken.has(person.id),
    )
    const [first, second] = fitting
    if (!first) return null
    return second ? 'ambiguous' : this.#take(first.id)
  }

  #take(id: number): number {
    this.#taken.add(id)
    return id
  }
}
