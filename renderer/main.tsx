import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/pieces.css'
import './styles/today.css'
import './styles/activities.css'
import './styles/dues.css'
import './styles/registers.css'
import './styles/import.css'
import './styles/exports.css'
import './styles/settings.css'
import './styles/sheet.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { unwrap } from '../shared/assert.ts'
import { App } from './app/app.tsx'
import { createTexts } from './i18n/create-texts.ts'

// zod compiles its checks with `new Function` where it may; the page's policy forbids that.
z.config({ jitless: true })

const root = unwrap(document.querySelector('#root'), 'index.html holds it')
createRoot(root).render(
  <StrictMode>
    <App texts={createTexts('zh-CN')} />
  </StrictMode>,
)
