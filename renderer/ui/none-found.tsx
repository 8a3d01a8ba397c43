import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'

interface NoneFoundProps {
  readonly title: string
  readonly text: string
  /** Takes all conditions away. */
  readonly onClear: () => void
}

/** What stands in place of a list where its conditions leave nothing. */
export function NoneFound({ title, text, onClear }: NoneFoundProps): ReactNode {
  const { t } = useTranslation()
  const clear = <Button onClick={onClear}>{t('clearFilters')}</Button>
  return <EmptyState title={title} text={text} action={clear} />
}
