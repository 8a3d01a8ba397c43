import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textSizes, type Language, type TextSize } from '../../shared/contract/app.ts'
import { useCommand } from '../client/hooks.ts'
import { useStatus } from '../client/use-status.ts'

/** Language and text size, always in reach; each language is named in itself. */
export function DisplaySettings(): ReactNode {
  const { t } = useTranslation()
  const { settings } = useStatus()
  const set = useCommand('app.setSettings')
  return (
    <div className="display-settings">
      <Segmented<Language>
        size="small"
        block
        name="language"
        aria-label={t('language')}
        value={settings.language}
        options={[
          { value: 'zh-CN', label: t('languages.zh-CN') },
          { value: 'en', label: t('languages.en') },
        ]}
        onChange={(language) => set.mutate({ language })}
      />
      <Segmented<TextSize>
        size="small"
        block
        name="text-size"
        aria-label={t('textSize')}
        value={settings.textSize}
        options={textSizes.map((value) => ({
          value,
          // The sample shows the size to the eye, its name tells it to the ear.
          label: (
            <>
              <span aria-hidden="true">{t('letter')}</span>
              <span className="sr-only">{t(`textSizes.${value}`)}</span>
            </>
          ),
          title: t(`textSizes.${value}`),
          className: `letter-${value}`,
        }))}
        onChange={(textSize) => set.mutate({ textSize })}
      />
    </div>
  )
}
