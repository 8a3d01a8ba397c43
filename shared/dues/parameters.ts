import { fenOfYuanNumber, fenOfYuanText, type Fen } from '../money.ts'
import type { ParameterValues } from '../rules/rule-data.ts'

/** rules.md §2.2: the steps and the directions in which an amount may be rounded. */
export const roundingUnits = ['fen', 'jiao', 'yuan'] as const
export const roundingModes = ['halfUp', 'up', 'down'] as const
export type RoundingUnit = (typeof roundingUnits)[number]
export type RoundingMode = (typeof roundingModes)[number]

export interface Rounding {
  /** Size of one step in fen: 1, 10 or 100. */
  readonly unitFen: number
  readonly mode: RoundingMode
}

/** What dues are computed by until a ledger sets its own values (rules.md §5). */
export const duesDefaults = {
  'dues.rounding': 'fen.halfUp',
  'dues.farmerAmount': 0.2,
  'dues.prepay': 3,
  'dues.arrearsWarnMonths': 3,
  'dues.assessBy': 2,
} as const

const UNIT_FEN: Record<RoundingUnit, number> = { fen: 1, jiao: 10, yuan: 100 }
const EXACT: Rounding = { unitFen: 1, mode: 'halfUp' }
/** Every value of `dues.rounding`; looked up a million times for a county, so never parsed. */
const ROUNDINGS: ReadonlyMap<unknown, Rounding> = new Map(
  roundingUnits.flatMap((unit) =>
    roundingModes.map((mode) => [`${unit}.${mode}`, { unitFen: UNIT_FEN[unit], mode }] as const),
  ),
)

/** The rounding of `dues.rounding` (`fen.halfUp`, `yuan.down` …); anything else is the default. */
export function roundingOf(parameters: ParameterValues): Rounding {
  return ROUNDINGS.get(parameters['dues.rounding']) ?? EXACT
}

/** The local amount of farmers in fen a month, from `dues.farmerAmount` in yuan (number or text). */
export function farmerAmountFen(parameters: ParameterValues): Fen | null {
  const value = parameters['dues.farmerAmount'] ?? duesDefaults['dues.farmerAmount']
  if (typeof value === 'number') return fenOfYuanNumber(value)
  return typeof value === 'string' ? fenOfYuanText(value) : null
}

/** A whole number of months (or of a month, 1–12) from the parameters, or its default. */
export function monthsParameter(
  parameters: ParameterValues,
  key: 'dues.prepay' | 'dues.arrearsWarnMonths' | 'dues.assessBy',
): number {
  const value = parameters[key]
  return typeof value === 'number' && Number.isInteger(value) && value > 0
    ? value
    : duesDefaults[key]
}
