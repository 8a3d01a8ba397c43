import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { needsLook } from '../../../shared/contract/import-rows.ts'
import type { CheckedTable } from './checked-table.ts'
import { choicesOf } from './import-draft.ts'
import { PersonCompare } from './person-compare.tsx'

const few = 3

/** Rows that may be people whom the ledger knows already: side by side, for a person to decide. */
export function PeopleCheck({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const [all, setAll] = useState(false)
  const { rows, draft, detail } = checked
  const { left } = choicesOf(draft, detail.key)
  const looked = rows.filter(({ match, row }) => needsLook(match) && !left.includes(row))
  if (looked.length === 0) return null
  return (
    <section>
      <h3>{t('people.title', { n: looked.length })}</h3>
      <p className="quiet">{t('people.help')}</p>
      {(all ? looked : looked.slice(0, few)).map((row) => (
        <PersonCompare key={row.row} preview={row} checked={checked} />
      ))}
      {looked.length > few && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('problems.fewer') : t('people.more', { n: looked.length - few })}
        </Button>
      )}
    </section>
  )
}
