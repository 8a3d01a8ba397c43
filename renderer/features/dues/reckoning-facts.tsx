import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesMonthDetail, DuesReckoning } from '../../../shared/contract/dues.ts'
import { RuleBasis } from '../../ui/rule-basis.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** 党费足额: the rule of the amounts, their rates and bounds. */
const AMOUNT_RULE = 'F-01'

/** How the amount of a month comes about: category, base, rate, result, and what they rest on. */
export function ReckoningFacts({ detail }: { readonly detail: DuesMonthDetail }): ReactNode {
  const { t } = useTranslation(['dues', 'forms'])
  const format = useFormat()
  const { cell, reckoning, relief } = detail
  const facts: (readonly [label: string, value: string])[] = []
  if (reckoning) {
    const { category, categoryText, baseFen, statedFen, fromMonth, toMonth, remark } = reckoning
    const named = category && t(`forms:duesAssessment.categoryOf.${category}`)
    facts.push([t('facts.category'), named ?? categoryText ?? t('facts.none')])
    if (baseFen !== null) facts.push([t('facts.base'), format.yuan(baseFen)])
    if (statedFen !== null) facts.push([t('facts.stated'), format.yuan(statedFen)])
    const span = { from: format.date(fromMonth), to: format.date(toMonth) }
    facts.push([t('facts.months'), t('facts.span', span)])
    if (remark !== null) facts.push([t('facts.remark'), remark])
  }
  if (relief) {
    const amount = format.yuan(relief.monthlyFen)
    facts.push([t('facts.relief'), [amount, relief.document].filter(Boolean).join(' · ')])
  }
  const due = cell.dueFen === null ? t('unknownAmount') : format.yuan(cell.dueFen)
  return (
    <>
      {reckoning === null && <p>{t('facts.notAssessed')}</p>}
      <dl className="facts in-rows">
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
        <Fact label={t('facts.due')} value={cell.free === null ? due : t(`free.${cell.free}`)} />
      </dl>
      {reckoning && <Computed reckoning={reckoning} />}
      <RuleBasis id={AMOUNT_RULE} findings={[]} />
    </>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd className="digits">{value}</dd>
    </>
  )
}

/** How the provisions come to the amount: base × rate, before and after the cap, or a fixed one. */
function Computed({ reckoning }: { readonly reckoning: DuesReckoning }): ReactNode {
  const { t } = useTranslation('dues')
  const format = useFormat()
  const { computed, baseFen } = reckoning
  if (!computed) return null
  const { ratePermille, dueFen, computedFen, capped } = computed
  const result = format.yuan(dueFen)
  if (ratePermille === null) return <p>{t('facts.computedFixed', { result })}</p>
  const share = { base: format.yuan(baseFen), rate: String(ratePermille / 10), result }
  if (!capped) return <p>{t('facts.computedShare', share)}</p>
  return <p>{t('facts.computedCapped', { ...share, computed: format.yuan(computedFen) })}</p>
}
