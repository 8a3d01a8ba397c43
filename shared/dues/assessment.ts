import type { IsoMonth } from '../calendar.ts'
import type { DuesCategory } from '../domain/kinds.ts'
import { fen, type Fen } from '../money.ts'
import type { ParameterValues } from '../rules/rule-data.ts'
import { farmerAmountFen, roundingOf, type Rounding } from './parameters.ts'

/** What one member owes for one month, and how that came about. */
export interface DuesAssessment {
  /** What is due in fen, after the cap. */
  readonly dueFen: Fen
  /** The amount in fen before the cap; paying it is voluntary beyond `dueFen`. */
  readonly computedFen: Fen
  /** Share of the whole base in thousandths (0.5 % = 5); null: a fixed amount. */
  readonly ratePermille: number | null
  readonly capped: boolean
}

export interface DuesInput {
  readonly category: DuesCategory
  /** Monthly base in fen, unrounded; null where the category has a fixed amount. */
  readonly baseFen: Fen | null
  /** The month that is due. */
  readonly on: IsoMonth
  /** `dues.rounding` and `dues.farmerAmount`. */
  readonly parameters: ParameterValues
}

interface Band {
  /** The upper edge belongs to the band. */
  readonly upToFen: number
  readonly ratePermille: number
}

const SALARY_BANDS: readonly Band[] = [
  { upToFen: 300_000, ratePermille: 5 },
  { upToFen: 500_000, ratePermille: 10 },
  { upToFen: 1_000_000, ratePermille: 15 },
  { upToFen: Infinity, ratePermille: 20 },
]
const PENSION_BANDS: readonly Band[] = [
  { upToFen: 500_000, ratePermille: 5 },
  { upToFen: Infinity, ratePermille: 10 },
]
const BANDS: Partial<Record<DuesCategory, readonly Band[]>> = {
  salaried: SALARY_BANDS,
  annualSalary: SALARY_BANDS,
  selfEmployed: SALARY_BANDS,
  retired: PENSION_BANDS,
}
const FIXED_FEN = fen(20)
const CAP_FEN = fen(100_000)
/** The notice that sets the cap is of 2017; its day was not checked, so the whole year has it. */
const CAP_FROM: IsoMonth = '2017-01'

/** What is due of an amount in fen for a month: no more than the cap, where there is one yet. */
export function underCap(amountFen: Fen, on: IsoMonth): Fen {
  return on >= CAP_FROM && amountFen > CAP_FEN ? CAP_FEN : amountFen
}

/**
 * Dues of one month by rules.md §2 (DF articles 1 to 6, cap of the 2017 notice DF17). The rate
 * takes the WHOLE base: the band is chosen by the unrounded base, then multiplied, then rounded.
 * Null where nothing can be computed: hardship (what the superior committee approved), or a base
 * that is missing or negative.
 */
export function assessDues({
  category,
  baseFen,
  on,
  parameters,
}: DuesInput): DuesAssessment | null {
  const bands = BANDS[category]
  if (!bands) return fixedDues(category, parameters)
  const band = baseFen === null || baseFen < 0 ? undefined : bandOf(bands, baseFen)
  if (baseFen === null || !band) return null
  const computedFen = roundedShare(baseFen, band.ratePermille, roundingOf(parameters))
  const dueFen = underCap(computedFen, on)
  return { dueFen, computedFen, ratePermille: band.ratePermille, capped: dueFen < computedFen }
}

/**
 * What the commonest mistake gives (rules.md §2.4): every band taxed by itself, in fen rounded
 * half up. Null for categories without bands or without a base.
 */
export function progressiveFen(category: DuesCategory, baseFen: Fen | null): Fen | null {
  const bands = BANDS[category]
  if (!bands || baseFen === null || baseFen < 0) return null
  let thousandths = 0
  let from = 0
  for (const { upToFen, ratePermille } of bands) {
    thousandths += Math.max(0, Math.min(baseFen, upToFen) - from) * ratePermille
    from = upToFen
  }
  return divide(thousandths, { unitFen: 1, mode: 'halfUp' })
}

function fixedDues(category: DuesCategory, parameters: ParameterValues): DuesAssessment | null {
  if (category === 'hardship') return null
  const amount = category === 'farmer' ? farmerAmountFen(parameters) : FIXED_FEN
  if (amount === null) return null
  return { dueFen: amount, computedFen: amount, ratePermille: null, capped: false }
}

function bandOf(bands: readonly Band[], baseFen: number): Band | undefined {
  return bands.find(({ upToFen }) => baseFen <= upToFen)
}

function roundedShare(baseFen: number, ratePermille: number, rounding: Rounding): Fen {
  return divide(baseFen * ratePermille, rounding)
}

/** Thousandths of a fen → fen, in whole steps; integers only, since 0.1 + 0.2 is not 0.3. */
function divide(thousandths: number, { unitFen, mode }: Rounding): Fen {
  const step = 1000 * unitFen
  const rest = thousandths % step
  const up = mode === 'up' ? rest > 0 : mode === 'halfUp' && rest * 2 >= step
  return fen(((thousandths - rest) / step + (up ? 1 : 0)) * unitFen)
}
