import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownPerson, PersonMatch, RowPreview } from '../../../shared/contract/import-rows.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { CheckedTable } from './checked-table.ts'
import { choicesOf, withLeft, withPerson } from './import-draft.ts'
import { differs, personOfRow, personFields, type PersonField } from './person-of-row.ts'

interface PersonCompareProps {
  readonly preview: RowPreview
  readonly checked: CheckedTable
}

/** A row beside the members whom it may be, value by value, and whose row it is. */
export function PersonCompare({ preview, checked }: PersonCompareProps): ReactNode {
  const { t } = useTranslation('import')
  const words = usePersonWords()
  const { row, match } = preview
  const record = checked.table.records.find((one) => one.row === row)
  if (!match || !record) return null
  const own = personOfRow(record)
  const known = match.candidates.flatMap(({ id, alike }) => {
    const person = checked.people.find((one) => one.id === id)
    return person ? [{ person, alike }] : []
  })
  const shown = personFields.filter((field) =>
    [own, ...known.map(({ person }) => person)].some((one) => one[field] !== null),
  )
  return (
    <div className="person-compare" data-testid={`person-${row}`}>
      <table className="plain-table">
        <thead>
          <tr>
            <td />
            {shown.map((field) => (
              <th key={field} scope="col">
                {t(`people.fields.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('people.row', { row })}</th>
            {shown.map((field) => (
              <td key={field}>{words(field, own[field])}</td>
            ))}
          </tr>
          {known.map(({ person, alike }) => (
            <tr key={person.id}>
              <th scope="row">
                {t('people.known')}
                <span className="quiet">{t(`people.alike.${alike}`)}</span>
              </th>
              {shown.map((field) => (
                <KnownValue key={field} field={field} own={own[field]} known={person[field]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <WhoseRow
        row={row}
        match={match}
        known={known.map(({ person }) => person)}
        checked={checked}
      />
    </div>
  )
}

interface KnownValueProps {
  readonly field: PersonField
  readonly own: string | null
  readonly known: string | null
}

/** A value of the ledger, marked where that of the sheet contradicts it. */
function KnownValue({ field, own, known }: KnownValueProps): ReactNode {
  const { t } = useTranslation('import')
  const words = usePersonWords()
  const isOther = differs(own, known)
  return (
    <td className={isOther ? 'differs' : ''}>
      {words(field, known)}
      {isOther && <span className="quiet">{t('people.differs')}</span>}
    </td>
  )
}

interface WhoseRowProps {
  readonly row: number
  readonly match: PersonMatch
  readonly known: readonly KnownPerson[]
  readonly checked: CheckedTable
}

function WhoseRow({ row, match, known, checked }: WhoseRowProps): ReactNode {
  const { t } = useTranslation('import')
  const { draft, detail, revise } = checked
  const chosen = choicesOf(draft, detail.key)
  const person = chosen.people.find((one) => one.row === row)?.person
  const said =
    person !== undefined && person !== 'new' && 'member' in person ? person.member : person
  const taken = match.taken ?? 'new'
  const choose = (value: number | 'new' | 'left'): void => {
    if (value === 'left') revise(withLeft(draft, detail.key, [...chosen.left, row]))
    else revise(withPerson(draft, detail.key, row, value === 'new' ? 'new' : { member: value }))
  }
  return (
    <Radio.Group
      className="whose-row"
      aria-label={t('people.whose', { row })}
      value={said ?? (taken === 'ambiguous' ? undefined : taken)}
      onChange={(event) => choose(event.target.value as number | 'new' | 'left')}
    >
      {known.map(({ id, name }, at) => (
        <Radio key={id} value={id}>
          {known.length === 1
            ? t('people.same', { name })
            : t('people.sameAs', { name, n: at + 1 })}
        </Radio>
      ))}
      <Radio value="new">{t('people.new')}</Radio>
      <Radio value="left">{t('people.leave')}</Radio>
    </Radio.Group>
  )
}

function usePersonWords(): (field: PersonField, value: string | null) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (field, value) => {
    if (value === null) return t('notRecorded')
    if (field === 'sex') return value === 'male' || value === 'female' ? t(`sexes.${value}`) : value
    if (field === 'birthOn' || field === 'joinedOn') return format.date(value)
    return value
  }
}
