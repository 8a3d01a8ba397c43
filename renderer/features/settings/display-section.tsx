import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languages, textSizes, type Language, type TextSize } from '../../../shared/contract/app.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { SettingsSection } from './settings-section.tsx'

/** Language and text size by name; the switches below the navigation do the same. */
export function DisplaySection(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const { settings } = useStatus()
  const set = useCommand('app.setSettings')
  return (
    <SettingsSection title={t('display.title')}>
      <Form.Item layout="vertical" label={t('display.language')} htmlFor="window-language">
        <Select<Language>
          id="window-language"
          value={settings.language}
          options={languages.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
          onChange={(language) => set.mutate({ language })}
        />
      </Form.Item>
      <Form.Item layout="vertical" label={t('display.textSize')} htmlFor="window-text-size">
        <Select<TextSize>
          id="window-text-size"
          value={settings.textSize}
          options={textSizes.map((value) => ({ value, label: t(`common:textSizes.${value}`) }))}
          onChange={(textSize) => set.mutate({ textSize })}
        />
      </Form.Item>
    </SettingsSection>
  )
}
