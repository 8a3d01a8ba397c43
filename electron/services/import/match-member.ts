import type { PersonChoice } from '../../../shared/contract/import-choices.ts'
import type { Alike, PersonMatch } from '../../../shared/contract/import-rows.ts'
import { provenIdCard } from '../../../shared/id-card.ts'
import type { MemberRecordRow } from '../../ledger/repositories/members.ts'
import { noChoices, type RowChoices } from './row-choices.ts'

/** What a sheet tells to recognize a person by. */
export interface PersonKey {
  readonly row: number
  readonly name: string
  readonly idCard: string | null
  readonly birthDate: string | null
}

type Person = Pick<MemberRecordRow, 'id' | 'name' | 'id_card' | 'birth_on'>

/** Where the choices of a person come from, and where it is noted who the rows were taken for. */
interface Matching {
  readonly choices: RowChoices
  readonly matches: Map<number, PersonMatch>
}

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

/** In what a person of the ledger is like a row. */
function alike(person: Person, key: PersonKey): Alike {
  const id = provenIdCard(key.idCard)
  if (id !== null && id === person.id_card) return person.name === key.name ? 'idAndName' : 'idCard'
  const bothBorn = person.birth_on !== null && key.birthDate !== null
  return bothBorn && datesAgree(person.birth_on, key.birthDate) ? 'nameAndBirth' : 'name'
}

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key)
  if (known) known.push(person)
  else index.set(key, [person])
}

/**
 * The members of one branch, to be found by identity number, else by name and date of birth.
 * Two people of one name and birth without numbers are ambiguous: neither is taken. What a person
 * chose for a row goes before all that.
 */
export class MemberIndex {
  readonly #byId = new Map<number, Person>()
  readonly #byIdCard = new Map<string, Person[]>()
  readonly #byName = new Map<string, Person[]>()
  readonly #taken = new Set<number>()
  readonly #settled = new Map<number, number>()
  readonly #matching: Matching

  constructor(
    people: readonly Person[],
    matching: Matching = { choices: noChoices, matches: new Map() },
  ) {
    this.#matching = matching
    for (const person of people) this.add(person)
  }

  add(person: Person): void {
    this.#byId.set(person.id, person)
    const idCard = provenIdCard(person.id_card)
    if (idCard !== null) put(this.#byIdCard, idCard, person)
    put(this.#byName, person.name, person)
  }

  /**
   * The member's id, `ambiguous`, or null where nobody fits. A member is found once per sheet. A
   * number that two people share (signal S-02) finds the one of that name first.
   */
  find(key: PersonKey): number | 'ambiguous' | null {
    const choice = this.#matching.choices.people.get(key.row)
    const chosen = choice === undefined ? undefined : this.#chosen(choice)
    const found = chosen === undefined ? this.#fitting(key) : chosen
    if (typeof found === 'number') this.settle(key.row, found)
    this.#note(key, found, chosen !== undefined)
    return found
  }

  /** Whose row it is, so that another row can be said to be of the same person. */
  settle(row: number, id: number): void {
    this.#taken.add(id)
    this.#settled.set(row, id)
  }

  /** Undefined where the choice names somebody whom the ledger does not know: then as without. */
  #chosen(choice: PersonChoice): number | null | undefined {
    if (choice === 'new') return null
    if ('row' in choice) return this.#settled.get(choice.row)
    return this.#byId.get(choice.member)?.id
  }

  #fitting(key: PersonKey): number | 'ambiguous' | null {
    const holders = this.#byIdCard.get(key.idCard ?? '') ?? []
    const free = holders.filter(({ id }) => !this.#taken.has(id))
    const byId = free.find(({ name }) => name === key.name) ?? free[0]
    if (byId) return byId.id
    const fitting = (this.#byName.get(key.name) ?? []).filter(
      (person) => couldBe(person, key) && !this.#taken.has(person.id),
    )
    const [first, second] = fitting
    if (!first) return null
    return second ? 'ambiguous' : first.id
  }

  #note(key: PersonKey, taken: number | 'ambiguous' | null, isChosen: boolean): void {
    const people = new Set([
      ...(this.#byIdCard.get(key.idCard ?? '') ?? []),
      ...(this.#byName.get(key.name) ?? []),
    ])
    if (people.size === 0) return
    const isBare = key.idCard === null && key.birthDate === null
    const candidates = [...people].map((person) => ({ id: person.id, alike: alike(person, key) }))
    this.#matching.matches.set(key.row, { taken, isChosen, isBare, candidates })
  }
}
