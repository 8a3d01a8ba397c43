import type { IsoDate } from './calendar.ts'
import { isoDate } from './calendar.ts'
import type { Sex } from './domain/kinds.ts'

/** Weights and check characters of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The 18th character that belongs to the first seventeen digits (GB 11643-1999). */
export function idCheckCharacter(seventeenDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(seventeenDigits[at]), 0)
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Date of birth that an 18-digit number states, or null where that day does not exist. */
export function birthDateOfId(id: string): IsoDate | null {
  return isoDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
}

/** Sex that an 18-digit number states: the 17th digit is odd for men. */
export function sexOfId(id: string): Sex {
  return Number(id[16]) % 2 === 1 ? 'male' : 'female'
}

/** The number where it can stand for its person; null where it is missing or mistyped. */
export function provenIdCard(id: string | null): string | null {
  return id !== null && isIdCard(id) ? id : null
}

/**
 * Whether text is a citizen's number of 18 characters with an existing birthday and the right
 * check character (upper-case X). The area code is not looked up: areas come and go.
 */
export function isIdCard(id: string): boolean {
  return /^\d{17}[\dX]$/.test(id) && birthDateOfId(id) !== null && idCheckCharacter(id) === id[17]
}
