import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRecord } from '../../../shared/contract/members.ts'
import { registerOf } from '../../../shared/registers/registers.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { useFormat } from '../../ui/use-format.ts'
import { fieldsOf, listedFields } from '../registers/entry-fields.ts'
import { useEntryCells } from '../registers/use-entry-cells.ts'
import { useRegisterWords } from '../registers/use-register-words.ts'

interface RecordLineProps {
  readonly record: MemberRecord
  readonly memberId: number
}

/** So many facts tell what it was; the rest stands in its drawer. */
const MOST_FACTS = 3

/** An entry of a register that names the member: its kind, and what tells most of it. */
export function RecordLine({ record, memberId }: RecordLineProps): ReactNode {
  const { t } = useTranslation('common')
  const format = useFormat()
  const words = useRegisterWords()
  const { openEntry } = useOverlays()
  const { register, id, date, row } = record
  const cell = useEntryCells(register)
  const { dated, parent } = registerOf(register)
  // Which appraisal, training or election it belongs to.
  const above = fieldsOf(register).filter(({ key }) => key === parent?.field)
  const own = listedFields(register).filter(
    ({ key }) => key !== dated && row.values[key] !== memberId,
  )
  const facts = [...above, ...own]
    .map((named) => {
      const told = cell(row, named)
      // A number alone tells nothing.
      const isNumber = named.field.type === 'count' && /^\d+$/.test(told)
      return isNumber ? `${words.column(register, named.key)} ${told}` : told
    })
    .filter((fact) => fact !== '')
    .slice(0, MOST_FACTS)
  return (
    <li>
      <span className="history-date">{date === null ? t('dateUnknown') : format.date(date)}</span>
      <span>
        <OpenButton onOpen={() => openEntry({ register, id })}>{words.name(register)}</OpenButton>{' '}
        <span className="history-facts">{facts.join(' · ')}</span>
      </span>
    </li>
  )
}
