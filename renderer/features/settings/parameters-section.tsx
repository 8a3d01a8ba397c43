import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParameterSetting } from '../../../shared/contract/settings.ts'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { isChanged, parametersByArea } from './parameter-areas.ts'
import { ParameterRow } from './parameter-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Where places ask for different things (rules.md §5): by area, what was changed is marked. */
export function ParametersSection(): ReactNode {
  const { t } = useTranslation('settings')
  const parameters = useProcedure('settings.parameters', {})
  return (
    <SettingsSection title={t('parameters.title')} note={t('parameters.note')}>
      <Loaded query={parameters}>{(data) => <Parameters parameters={data} />}</Loaded>
    </SettingsSection>
  )
}

function Parameters({ parameters }: { readonly parameters: readonly ParameterSetting[] }) {
  const { t } = useTranslation('settings')
  return (
    <>
      <p role="status" className="count">
        {t('parameters.changedCount', { n: parameters.filter(isChanged).length })}
      </p>
      <table className="plain-table parameter-table">
        <thead>
          <tr>
            <th scope="col">{t('parameters.item')}</th>
            <th scope="col">{t('parameters.value')}</th>
            <th scope="col">{t('parameters.default')}</th>
          </tr>
        </thead>
        {parametersByArea(parameters).map((group) => (
          <tbody key={group.area}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="parameter-area">
                {t(`areas.${group.area}`)}
              </th>
            </tr>
            {group.parameters.map((parameter) => (
              <ParameterRow key={parameter.key} parameter={parameter} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
