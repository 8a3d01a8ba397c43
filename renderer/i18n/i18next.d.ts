import type { ScreenTexts } from './screen-texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: ScreenTexts
  }
}
