import { ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import dayjsChinese from 'dayjs/locale/zh-cn'
import { useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextSize } from '../../shared/contract/app.ts'
import { useStatus } from '../client/use-status.ts'
import { silentCloseIcon, silentIcons } from './silent-icons.tsx'

/** Pixels of body text at 100 %; one more than antd's own, for eyes over fifty. */
const bodySize = 15

function themeOf(textSize: TextSize): ThemeConfig {
  return {
    token: {
      fontFamily: "'Noto Sans SC', 'Microsoft YaHei', sans-serif",
      fontSize: (bodySize * textSize) / 100,
      colorPrimary: '#1f5fa8',
      colorError: '#b42318',
      colorSuccess: '#1a6b35',
      colorSuccessBg: '#e5f4e9',
      colorSuccessBorder: '#9bcfa9',
      colorWarning: '#9a4a00',
      colorLink: '#1f5fa8',
      colorTextDescription: '#57606a',
      colorTextPlaceholder: '#6b7280',
      borderRadius: 4,
      controlHeight: (36 * textSize) / 100,
      motion: false,
      wireframe: false,
    },
    // A ticked row is told by its tick; most rows of an import are.
    components: { Table: { rowSelectedBg: '#fff', rowSelectedHoverBg: '#fafafa' } },
  }
}

/** Language, text size and theme as set. */
export function Appearance({ children }: { readonly children: ReactNode }): ReactNode {
  const { settings } = useStatus()
  const { i18n, t } = useTranslation()
  const { language, textSize } = settings
  useLayoutEffect(() => {
    void i18n.changeLanguage(language)
    dayjs.locale(language === 'en' ? 'en' : dayjsChinese)
    document.documentElement.lang = language
  }, [i18n, language])
  useLayoutEffect(() => {
    document.title = t('appName')
  }, [t])
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${(bodySize * textSize) / 100}px`
    document.documentElement.dataset['textSize'] = String(textSize)
  }, [textSize])
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={themeOf(textSize)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      drawer={{ closable: { 'aria-label': t('close'), closeIcon: silentCloseIcon } }}
      {...silentIcons}
    >
      {children}
    </ConfigProvider>
  )
}
