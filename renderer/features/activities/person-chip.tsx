import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson } from './attendance.ts'

interface PersonChipProps {
  readonly person: ListedPerson
  readonly onTap: () => void
}

/** One name with its state in symbol, colour and word; a tap changes it. */
export function PersonChip({ person, onTap }: PersonChipProps): ReactNode {
  const { t } = useTranslation('recording')
  const { name, state } = person
  return (
    <button
      type="button"
      className={`person-chip chip-${state}`}
      aria-label={t('list.chip', { name, state: t(`states.${state}`) })}
      title={t('list.tap')}
      onClick={onTap}
    >
      <span aria-hidden="true" className="chip-symbol">
        {t(`symbols.${state}`)}
      </span>
      {name}
    </button>
  )
}
