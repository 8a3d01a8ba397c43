import { useTranslation } from 'react-i18next'
import type { ParameterValue } from '../../../shared/rules/parameters.ts'
import { useText } from '../../i18n/use-text.ts'
import { choiceKey } from './choice-key.ts'

/** A value of a parameter in words; rules of newer data may offer one that has none yet. */
export function useChoiceText(): (value: ParameterValue) => string {
  const { t, i18n } = useTranslation()
  const text = useText()
  return (value) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return String(value)
    const choice = choiceKey(value)
    return i18n.exists(choice.key) ? text(choice) : value
  }
}
