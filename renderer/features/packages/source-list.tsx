import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { SettingsSection } from '../settings/settings-section.tsx'

/** The branches that come by packages, and when each was packed and merged last. */
export function SourceList(): ReactNode {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const sources = useProcedure('packages.sources', {})
  return (
    <SettingsSection title={t('sources.title')}>
      <Loaded query={sources}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('sources.none')}</p>
          ) : (
            <table className="plain-table" aria-label={t('sources.title')}>
              <thead>
                <tr>
                  {(['organization', 'packedAt', 'mergedAt'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`sources.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ organization, packedAt, mergedAt }) => (
                  <tr key={organization}>
                    <th scope="row">{organization}</th>
                    <td>{format.moment(packedAt)}</td>
                    <td>{format.moment(mergedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </SettingsSection>
  )
}
