import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tallyOf, type Numbers, type TallyLine } from '../../../shared/recording/tally.ts'
import {
  registerNames,
  registerOf,
  type RegisterName,
} from '../../../shared/registers/registers.ts'
import { markSymbols } from '../../../shared/rules/marks.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useBasisText } from '../../ui/use-basis-text.ts'
import type { Draft } from './entry-draft.ts'

interface TallyLinesProps {
  readonly register: RegisterName
  readonly draft: Draft
}

const marks = { good: 'done', wrong: 'wrong', open: 'due' } as const

/** What the numbers of a vote come to while they are typed: sums, presence, majority. */
export function TallyLines({ register, draft }: TallyLinesProps): ReactNode {
  const above = useAbove(register, draft)
  const strict = useProcedure('settings.parameters', {}).data?.find(({ key }) => key === STRICT)
  const isStrict = (strict?.value ?? strict?.default) === true
  const lines = tallyOf(register, { own: numbersOf(draft.values), above, isStrict })
  if (lines.length === 0) return null
  return (
    <div className="tally" role="status">
      {lines.map((line) => (
        <Line key={line.says} line={line} />
      ))}
    </div>
  )
}

const STRICT = 'motion.strictHalf'

function Line({ line: { state, says, params, rule } }: { readonly line: TallyLine }): ReactNode {
  const { t } = useTranslation('registers')
  const basis = useBasisText()
  const mark = marks[state]
  return (
    <p>
      <span className={`mark mark-${mark}`}>
        <span aria-hidden="true" className="mark-symbol">
          {markSymbols[mark]}
        </span>
        {t(`tally.states.${state}`)}
      </span>{' '}
      {t(`tally.${says}`, params)}
      {rule !== null && <span className="quiet"> {basis(rule)}</span>}
    </p>
  )
}

/** The numbers of the election or appraisal that an entry belongs to. */
function useAbove(register: RegisterName, { values }: Draft): Numbers {
  const { parent } = registerOf(register)
  const name = registerNames.find((one) => one === parent?.register)
  const id = Number(values[parent?.field ?? ''] ?? 0)
  const isAsked = name !== undefined && id > 0
  const query = useProcedure(
    'entries.list',
    { register: name ?? register, id },
    { enabled: isAsked },
  )
  const row = isAsked ? query.data?.[0] : undefined
  return row ? numbersOf(row.values) : {}
}

/** Numbers as they are kept, or as they are typed; what is no whole number yet tells nothing. */
function numbersOf(values: Draft['values']): Numbers {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value !== null && /^\d{1,9}$/.test(String(value)) ? Number(value) : null,
    ]),
  )
}
