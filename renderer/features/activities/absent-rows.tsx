import { AutoComplete, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson } from './attendance.ts'

interface AbsentRowsProps {
  readonly list: readonly ListedPerson[]
  /** Who was marked by the keyboard: the cursor stands in their reason. */
  readonly focused: number | null
  readonly mark: (
    person: ListedPerson,
    part: Partial<Pick<ListedPerson, 'state' | 'reason'>>,
  ) => void
  readonly onDone: () => void
}

const states = ['onLeave', 'absent', 'exempt', 'unlisted', 'present'] as const
const reasons = ['ill', 'away', 'business', 'duty', 'family'] as const

/** Whoever is not there, one a line, with the reason. */
export function AbsentRows({ list, focused, mark, onDone }: AbsentRowsProps): ReactNode {
  const { t } = useTranslation('recording')
  const missing = list.filter(({ state }) => state !== 'present')
  if (missing.length === 0) return null
  return (
    <ul className="absent-rows" aria-label={t('list.missing')}>
      {missing.map((person) => (
        <li key={person.memberId}>
          <span className="absent-name">{person.name}</span>
          <Segmented
            size="small"
            aria-label={t('list.stateOf', { name: person.name })}
            value={person.state}
            options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => mark(person, { state })}
          />
          <AutoComplete
            aria-label={t('list.reasonOf', { name: person.name })}
            placeholder={t('list.reason')}
            className="absent-reason"
            autoFocus={focused === person.memberId}
            maxLength={200}
            value={person.reason}
            options={reasons.map((reason) => ({ value: t(`reasons.${reason}`) }))}
            onChange={(reason: string) => mark(person, { reason })}
            onInputKeyDown={(event) => {
              if (event.key === 'Enter') onDone()
            }}
          />
        </li>
      ))}
    </ul>
  )
}
