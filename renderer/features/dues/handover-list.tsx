import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import { yearOf } from '../../../shared/calendar.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { useYear } from '../../ui/year-choice.tsx'
import { listedFields } from '../registers/entry-fields.ts'
import { useEntryCells } from '../registers/use-entry-cells.ts'
import { useRegisterWords } from '../registers/use-register-words.ts'

const register = 'remittance'

/** What was handed over for months of the year; each line opens its record. */
export function HandoverList({ rows }: { readonly rows: readonly EntryRow[] }): ReactNode {
  const { t } = useTranslation('dues')
  const [year] = useYear()
  const words = useRegisterWords()
  const cell = useEntryCells(register)
  const { openEntry } = useOverlays()
  const [first, ...others] = listedFields(register)
  const shown = rows.filter(({ values }) =>
    [values['fromMonth'], values['toMonth']].some((month) => yearOf(String(month)) === year),
  )
  return (
    <section className="screen-part">
      <h2>{t('handover.list')}</h2>
      {shown.length === 0 ? (
        <p className="quiet">{t('handover.none')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              {listedFields(register).map(({ key }) => (
                <th key={key} scope="col">
                  {words.column(register, key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <OpenButton onOpen={() => openEntry({ register, id: row.id })}>
                    {first && cell(row, first)}
                  </OpenButton>
                </th>
                {others.map((field) => (
                  <td key={field.key}>{cell(row, field)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
