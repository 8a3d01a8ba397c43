import { isFullDate } from '../calendar.ts'
import type { ParameterValues, RuleBook, RuleParameter } from './rule-data.ts'

export type ParameterValue = string | number | boolean

/**
 * The value of every parameter of the book: what the ledger sets, where it fits, else the default
 * of the data. A number may come as text and text as a number (profiles are written by hand).
 */
export function resolveParameters(book: RuleBook, values: ParameterValues): ParameterValues {
  const parameters = [...book.duties, ...book.signals].flatMap((rule) => rule.parameters)
  return {
    ...values,
    ...Object.fromEntries(
      parameters.map((parameter) => [
        parameter.key,
        fitting(parameter, values[parameter.key]) ?? parameter.default,
      ]),
    ),
  }
}

/** The first key whose value does not fit what the book asks for, or null. */
export function misfittingParameter(book: RuleBook, values: ParameterValues): string | null {
  const parameters = [...book.duties, ...book.signals].flatMap((rule) => rule.parameters)
  const misfit = parameters.find(
    (parameter) =>
      values[parameter.key] !== undefined && fitting(parameter, values[parameter.key]) === null,
  )
  return misfit?.key ?? null
}

/** The value as the parameter wants it, or null where it does not fit: no option, out of bounds. */
export function fittingValue(
  parameter: RuleParameter,
  value: ParameterValue,
): ParameterValue | null {
  const converted = convert(value, parameter.default)
  if (converted === null || typeof converted === 'boolean') return converted
  const { options, min = -Infinity, max = Infinity } = parameter
  if (options !== undefined) return options.includes(converted) ? converted : null
  if (typeof converted === 'string') return isOfSort(parameter, converted) ? converted : null
  // Where the default is a whole number, people count: no half a day, no half a member.
  const isWhole = !Number.isInteger(parameter.default) || Number.isInteger(converted)
  return isWhole && converted >= min && converted <= max ? converted : null
}

/** Where the default is a day, a day is asked for. */
function isOfSort({ default: usual }: RuleParameter, text: string): boolean {
  return !isFullDate(String(usual)) || isFullDate(text)
}

function fitting(
  parameter: RuleParameter,
  value: ParameterValue | undefined,
): ParameterValue | null {
  return value === undefined ? null : fittingValue(parameter, value)
}

function convert(value: ParameterValue, like: ParameterValue): ParameterValue | null {
  if (typeof value === typeof like) return value
  if (typeof like === 'string') return String(value)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  return typeof like === 'number' && Number.isFinite(number) ? number : null
}

/** A number among the parameters, or `fallback`. */
export function numberOf(parameters: ParameterValues, key: string, fallback: number): number {
  const value = parameters[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback
}

/** One of a closed list of words among the parameters, or `fallback`. */
export function wordOf<Word extends string>(
  parameters: ParameterValues,
  key: string,
  words: readonly Word[],
  fallback: Word,
): Word {
  return words.find((word) => word === parameters[key]) ?? fallback
}
