import { Button, Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { proposedPlan, type ProposedItem } from '../../../shared/recording/plan-proposal.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useYear } from '../../ui/year-choice.tsx'
import { useWritePlan } from './use-write-plan.ts'

/** A year without a plan: one is made of the duties of the year, less what the person takes away. */
export function PlanProposal({ organizationId }: { readonly organizationId: number }): ReactNode {
  const { t } = useTranslation('plan')
  const [year] = useYear()
  const { today } = useStatus()
  const checklist = useProcedure('checklist.get', { year, organizationId })
  return (
    <Loaded query={checklist}>
      {({ duties }) => {
        const items = proposedPlan(duties, today)
        return items.length === 0 ? (
          <EmptyState title={t('empty.title')} text={t('empty.over')} />
        ) : (
          <Proposal items={items} organizationId={organizationId} />
        )
      }}
    </Loaded>
  )
}

interface ProposalProps {
  readonly items: readonly ProposedItem[]
  readonly organizationId: number
}

const keyOf = ({ plannedOn, kind }: ProposedItem): string => `${plannedOn} ${kind}`

function Proposal({ items, organizationId }: ProposalProps): ReactNode {
  const { t } = useTranslation(['plan', 'common'])
  const format = useFormat()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { write, isWriting } = useWritePlan(organizationId)
  const taken = items.filter((item) => !left.has(keyOf(item)))
  const toggle = (key: string): void =>
    setLeft((before) => {
      const others = [...before].filter((one) => one !== key)
      return new Set(before.has(key) ? others : [...before, key])
    })
  return (
    <section className="plan-proposal">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <Button
        type="primary"
        loading={isWriting}
        disabled={taken.length === 0}
        onClick={() => write(taken)}
      >
        {t('write', { n: taken.length })}
      </Button>
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <Checkbox checked={!left.has(keyOf(item))} onChange={() => toggle(keyOf(item))}>
              {item.plannedOn.length === 4 ? t('wholeYear') : format.date(item.plannedOn)}{' '}
              {t(`common:activityKinds.${item.kind}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
