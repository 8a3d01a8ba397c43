import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableOutcome } from '../../../shared/contract/imports.ts'
import { useText } from '../../i18n/use-text.ts'

interface OutcomesProps {
  readonly outcomes: readonly TableOutcome[]
  readonly dryRun?: boolean
}

const counts = ['inserted', 'updated', 'unchanged', 'refused'] as const

/** Per table: how many records are new, changed, the same, refused. */
export function Outcomes({ outcomes, dryRun }: OutcomesProps): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  return (
    <table className="plain-table outcomes" data-testid="outcomes">
      <caption>{t(dryRun ? 'outcomes.wouldHappen' : 'outcomes.happened')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('outcomes.table')}</th>
          {counts.map((key) => (
            <th key={key} scope="col">
              {t(`outcomes.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={`${outcome.sheet}:${outcome.kind}`}>
            <th scope="row">
              {t('check.tab', {
                sheet: outcome.sheet,
                kind: text({ key: `sheets:kinds.${outcome.kind}` }),
              })}
            </th>
            {counts.map((key) => (
              <td key={key} className={outcome[key] === 0 ? 'digits quiet' : 'digits'}>
                {outcome[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
