import { Input } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AbsentRows } from './absent-rows.tsx'
import { countOf, foundBy, nextState, type ListedPerson } from './attendance.ts'
import { PersonChip } from './person-chip.tsx'
import type { RecordFieldsProps } from './record-fields.ts'

/**
 * Everybody who should come, present until a tap says otherwise. Initials and Enter mark the first
 * who is found as on leave and go to the reason; Enter there comes back.
 */
export function AttendanceList({ draft, list, change }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation('recording')
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState<number | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const found = foundBy(list, typed)
  const mark = (
    person: ListedPerson,
    part: Partial<Pick<ListedPerson, 'state' | 'reason'>>,
  ): void => {
    const { state, reason } = { ...person, ...part }
    change({ marks: { ...draft.marks, [person.memberId]: { state, reason } } })
  }
  const markFirst = (): void => {
    const [first] = found
    if (typed.trim() === '' || !first) return
    mark(first, { state: 'onLeave' })
    setMarked(first.memberId)
    setTyped('')
  }
  return (
    <>
      <p role="status" className="attendance-counts">
        {t('list.counts', { ...countOf(list) })}
      </p>
      <Input
        ref={(input) => {
          search.current = input?.input ?? null
        }}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={markFirst}
      />
      <ul className="person-chips" aria-label={t('list.people')}>
        {found.map((person) => (
          <li key={person.memberId}>
            <PersonChip
              person={person}
              onTap={() => mark(person, { state: nextState(person.state) })}
            />
          </li>
        ))}
        {found.length === 0 && <li className="quiet">{t('list.noneFound')}</li>}
      </ul>
      <AbsentRows
        list={list}
        focused={marked}
        mark={mark}
        onDone={() => {
          setMarked(null)
          search.current?.focus()
        }}
      />
    </>
  )
}
