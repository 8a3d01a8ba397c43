import type { DuesCategory, MemberType, Sex } from '../../domain/kinds.ts'
import { isIdCard } from '../../id-card.ts'
import type { Cell } from '../grid.ts'
import { isEmptyWord, squeeze, toHalfWidth, withoutBrackets } from '../plain-text.ts'

/** The words of a cell, trimmed; null where it is empty or says that there is nothing. */
export function wordsOf(cell: Cell | null): string | null {
  if (!cell || isEmptyWord(cell.text)) return null
  return cell.text.trim()
}

/** Only Han characters and the blanks that line two-character names up with longer ones. */
const HAN_ONLY = /^[\p{Script=Han}\s]+$/u

/** Signs that stand for the dot of minority names, and the plain dot between Chinese characters. */
const NAME_DOT = /[•・．‧∙●]|(?<=\p{Script=Han} ?)[.。](?= ?\p{Script=Han})/gu
/** 赵试一（女）: says something else about the person. （大）, （小） tell namesakes apart and stay. */
const NAME_NOTE = /[(（]([男女]|(?:预备|正式|流动)(?:党员)?|\p{Script=Han}{1,4}族)[)）]$/u

/**
 * A name without the blanks inside Chinese names (钱 样 → 钱样) and without its note; `·` in its
 * usual form. What has no letter is no name.
 */
export function nameOf(cell: Cell | null): string | null {
  const words = wordsOf(cell)?.replace(NAME_NOTE, '').trim() ?? ''
  if (!/\p{L}/u.test(words)) return null
  const name = words.replaceAll(NAME_DOT, '·').replaceAll(/[\s\u200B-\u200D\uFEFF]+/gu, ' ')
  return HAN_ONLY.test(name) ? name.replaceAll(' ', '') : name.replaceAll(/ ?· ?/gu, '·')
}

/** The note behind a name that says a sex, a nation or a standing: 赵试一（预备） → 预备. */
export function nameNoteOf(cell: Cell | null): string | null {
  return NAME_NOTE.exec(wordsOf(cell) ?? '')?.[1] ?? null
}

export interface IdReading {
  readonly id: string | null
  readonly doubt: 'idPrecisionLost' | 'idInvalid' | null
}

/** Eighteen places: a number that may be mistyped, but says which one was meant. */
const ID_SHAPE = /^\d{17}[\dX]$/

/**
 * An identity number. A number cell has lost its last three digits whatever it shows (Excel keeps
 * 15), so only text is taken; blanks and lower-case x are forgiven. A wrong check character is kept
 * with its flag, so that S-01 can ask about it; a number of another shape is none.
 */
export function readIdCell(cell: Cell | null): IdReading {
  if (!cell) return { id: null, doubt: null }
  if (cell.type === 'number') return { id: null, doubt: 'idPrecisionLost' }
  if (isEmptyWord(cell.text)) return { id: null, doubt: null }
  const id = squeeze(cell.text)
    .replace(/^['‘’`]/u, '')
    .toUpperCase()
    .replace(/[×✕Ⅹ]$/u, 'X')
    .replaceAll(/(?<=\d)[-—–](?=[\dX])/gu, '')
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(id)) return { id: null, doubt: 'idPrecisionLost' }
  if (isIdCard(id)) return { id, doubt: null }
  return { id: ID_SHAPE.test(id) ? id : null, doubt: 'idInvalid' }
}

/** 1.39E+10, 10000000001.5: digits are lost. */
const RUINED_NUMBER = /^\d+(?:\.\d+)?E\+?\d+$|^\d+\.\d+$/iu
const MOBILE = /^(?:\+?86-?)?(1\d{2})-?(\d{4})-?(\d{4})$/
const LANDLINE = /^\((0\d{2,3})\)-?(\d{7,8})$/

/** A telephone number: a mobile one as its eleven digits, a landline with its dash; 无 is none. */
export function phoneOf(cell: Cell | null): string | null {
  const words = wordsOf(cell)
  if (words === null) return null
  const number = squeeze(words).replace(/\.0+$/, '')
  if (RUINED_NUMBER.test(number)) return null
  return number.replace(MOBILE, '$1$2$3').replace(LANDLINE, '$1-$2')
}

/** The code that official lists put before a word: 01 汉族, 11-博士研究生, 1.男. */
const CODE = /^\d+[ .、\-—]*/u

/** 汉, 汉族, 01 汉族 → 汉族; null for a code without its word. */
export function ethnicityOf(cell: Cell | null): string | null {
  const word = squeeze(wordsOf(cell) ?? '').replace(CODE, '')
  if (!/\p{Script=Han}/u.test(word)) return null
  return word.endsWith('族') || word.startsWith('其') ? word : `${word}族`
}

/** Education in the words of the sheet, without the code before it; null for a code alone. */
export function educationOf(cell: Cell | null): string | null {
  const word = wordsOf(cell)?.replace(CODE, '') ?? ''
  return word === '' ? null : word
}

const sexWords: Readonly<Record<string, Sex>> = { 男: 'male', 女: 'female', 1: 'male', 2: 'female' }

/** 男, 女性, 1 男; alone, 1 is 男 and 2 is 女 (GB/T 2261.1). */
export function sexOf(cell: Cell | null): Sex | null {
  return sexOfWord(cell?.text ?? null)
}

export function sexOfWord(text: string | null): Sex | null {
  const word = squeeze(text ?? '').replace(/[性生]$/u, '')
  return sexWords[word] ?? sexWords[word.replace(CODE, '')] ?? null
}

/** 是, 有, √, 1 → true; 否, 无, ×, 0 → false; blank or anything else → null. */
export function yesOrNo(cell: Cell | null): boolean | null {
  const word = withoutBrackets(squeeze(cell?.text ?? ''))
  if (/^(?:是|有|√|✓|✔|☑|1|Y|YES|TRUE|流[动入出].*)$/iu.test(word)) return true
  if (/^(?:否|不是|无|没有|[非不未]流动.*|×|✗|0|N|NO|FALSE|-|—|——|\/)$/iu.test(word)) return false
  return null
}

/**
 * 预备, 预备党员, 中共预备党员 → probationary; 正式, 中共党员 → full; null for other words, such as
 * 在职, 正常 or 非党员.
 */
export function memberTypeOf(text: string | null): MemberType | null {
  const word = withoutBrackets(squeeze(text ?? '')).replace(CODE, '')
  if (/^(?:中共)?预备(?:党员)?$/u.test(word)) return 'probationary'
  return /^(?:(?:中共)?(?:正式)?党员|正式)$/u.test(word) ? 'full' : null
}

/** In this order: 下岗职工 is out of work before it is staff, 退休教师 retired before teaching. */
const categoryWords: readonly (readonly [DuesCategory, RegExp])[] = [
  ['retired', /离退休|退休|离休/u],
  ['unemployed', /下岗|失业|低保|待业|无业|抚恤|救济/u],
  ['hardship', /困难/u],
  ['student', /学生/u],
  ['farmer', /农民|村民|务农|农村/u],
  ['annualSalary', /年薪/u],
  ['selfEmployed', /个体|自由职业|私营|自主择业|自谋/u],
  ['salaried', /在职|在岗|机关|事业|企业|职工|教师|教职工|干部|公务员|工资/u],
]

/** The category of dues that words such as 在职, 离退休, 低保 mean; null where they tell none. */
export function duesCategoryOf(text: string | null): DuesCategory | null {
  const word = squeeze(text ?? '')
  return categoryWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

export interface CountReading {
  readonly count: number | null
  readonly doubt: 'notCount' | null
}

/** A number of people: 22, "22", "22人", "２２名". */
export function readCountCell(cell: Cell | null): CountReading {
  if (!cell || isEmptyWord(cell.text)) return { count: null, doubt: null }
  const match = /^(\d{1,6})(?:\.0+)?[人名位个]?$/u.exec(squeeze(toHalfWidth(cell.text)))
  return match ? { count: Number(match[1]), doubt: null } : { count: null, doubt: 'notCount' }
}
