import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { useLocalized } from '../../i18n/use-localized.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The documents that rules rest on, and how far each was compared with its original. */
export function SourcesSection(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const localized = useLocalized()
  const book = useProcedure('rules.book', {})
  return (
    <SettingsSection title={t('sources.title')} note={t('sources.note')}>
      <Loaded query={book}>
        {({ documents }) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('sources.document')}</th>
                <th scope="col">{t('sources.checked')}</th>
              </tr>
            </thead>
            <tbody>
              {documents.map(({ code, title, note }) => (
                <tr key={code}>
                  <th scope="row">{t('common:rule.documentTitle', { title: localized(title) })}</th>
                  <td>{localized(note)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </SettingsSection>
  )
}
