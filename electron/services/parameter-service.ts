import { AppError } from '../../shared/app-error.ts'
import type { ParameterSetting } from '../../shared/contract/settings.ts'
import { fittingValue, type ParameterValue } from '../../shared/rules/parameters.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import {
  readParameters,
  removeParameter,
  writeParameter,
} from '../ledger/repositories/ledger-info.ts'

/** Every local parameter of the book, in its order, with what this ledger sets. */
export function getParameters(db: Reader, book: RuleBook): ParameterSetting[] {
  const set = readParameters(db)
  const rules = [...book.duties, ...book.signals]
  return rules.flatMap(({ parameters }) =>
    parameters.map((parameter) => {
      const value = set[parameter.key]
      const users = rules.filter((rule) => rule.parameters.some(({ key }) => key === parameter.key))
      return {
        ...parameter,
        value: value === undefined ? null : fittingValue(parameter, value),
        rules: users.map(({ id }) => id),
      }
    }),
  )
}

/**
 * Sets a parameter for this ledger; null goes back to the default of the book.
 * @throws AppError INVALID_INPUT where the book does not know the key or the value does not fit.
 */
export function setParameter(
  db: Reader,
  book: RuleBook,
  { key, value }: { readonly key: string; readonly value: ParameterValue | null },
  context: CommandContext,
): null {
  const parameters = [...book.duties, ...book.signals].flatMap((rule) => rule.parameters)
  const parameter = parameters.find((one) => one.key === key)
  if (!parameter) throw new AppError('INVALID_INPUT', { path: key })
  const after = value === null ? null : fittingValue(parameter, value)
  if (value !== null && after === null) throw new AppError('INVALID_INPUT', { path: key })
  return runCommand(db, context, (writer) => {
    const before = readParameters(writer)[key] ?? null
    if (before === after) return { value: null, audit: null }
    if (after === null) removeParameter(writer, key)
    else writeParameter(writer, key, after)
    return { value: null, audit: { action: 'parameter.set', details: { key, before, after } } }
  })
}
