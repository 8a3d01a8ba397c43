import { useTranslation } from 'react-i18next'
import { useText } from '../../i18n/use-text.ts'
import type { ChecklistLine } from './checklist-lines.ts'

/** What a person reads in a line; for many members, how many they are. */
export function useLineWords(): (line: ChecklistLine) => string {
  const { t } = useTranslation(['checklist', 'common'])
  const text = useText()
  return ({ people, message, mark, subject, signal }) => {
    if (people > 1) return t('people', { n: people, status: t(`common:marks.${mark}`) })
    const explained = signal?.explained ?? null
    if (explained !== null) return t('common:explain.line', { message: text(message), explained })
    return [subject, text(message)].filter(Boolean).join(' · ')
  }
}
