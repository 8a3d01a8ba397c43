import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { needsLook } from '../../../shared/contract/import-rows.ts'
import type { CheckedTable } from './checked-table.ts'
import { choicesOf } from './import-draft.ts'
import { PersonCompare } from './person-compare.tsx'

/** Rows that may be people whom the ledger knows already: side by side, for a person to decide. */
export function PeopleCheck({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const { rows, draft, detail } = checked
  const { left } = choicesOf(draft, detail.key)
  const looked = rows.filter(({ match, row }) => needsLook(match) && !left.includes(row))
  if (looked.length === 0) return null
  return (
    <section>
      <h3>{t('people.title', { n: looked.length })}</h3>
      <p className="quiet">{t('people.help')}</p>
      {looked.map((row) => (
        <PersonCompare key={row.row} preview={row} checked={checked} />
      ))}
    </section>
  )
}
