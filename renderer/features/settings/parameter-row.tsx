import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParameterSetting } from '../../../shared/contract/settings.ts'
import type { ParameterValue } from '../../../shared/rules/parameters.ts'
import { useCommand } from '../../client/hooks.ts'
import { useLocalized } from '../../i18n/use-localized.ts'
import { useBasisText } from '../../ui/use-basis-text.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { ParameterControl } from './parameter-control.tsx'
import { isChanged } from './parameter-areas.ts'
import { useChoiceText } from './use-choice-text.ts'

/** One local parameter: what it is, which rule asks, its value here, its default. */
export function ParameterRow({ parameter }: { readonly parameter: ParameterSetting }): ReactNode {
  const { t } = useTranslation('settings')
  const localized = useLocalized()
  const choiceText = useChoiceText()
  const set = useCommand('settings.setParameter')
  const { key, default: usual, min, max } = parameter
  const title = localized(parameter.title)
  const changed = isChanged(parameter)
  // A ledger that asks for the default follows it, also where a later book of rules changes it.
  const change = (value: ParameterValue): void =>
    set.mutate({ key, value: value === usual ? null : value })
  return (
    <tr data-testid={`parameter-${key}`} className={changed ? 'changed' : ''}>
      <th scope="row">
        {title} {changed && <span className="mark mark-due">{t('parameters.changed')}</span>}
        {parameter.rules.map((rule) => (
          <RuleLine key={rule} rule={rule} />
        ))}
      </th>
      <td>
        <ParameterControl parameter={parameter} label={title} onChange={change} />
        {min !== undefined && max !== undefined && (
          <p className="quiet digits">{t('parameters.bounds', { min, max })}</p>
        )}
      </td>
      <td>
        <p>{choiceText(usual)}</p>
        {changed && (
          <Button
            size="small"
            aria-label={t('parameters.resetOf', { title })}
            onClick={() => set.mutate({ key, value: null })}
          >
            {t('parameters.reset')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function RuleLine({ rule }: { readonly rule: string }): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const titleOf = useRuleTitle()
  const basis = useBasisText()
  const words = t('parameters.basis', { rule, title: titleOf(rule) })
  return <p className="quiet">{[words, basis(rule)].filter(Boolean).join(' · ')}</p>
}
