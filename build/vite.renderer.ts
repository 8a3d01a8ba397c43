import react from '@vitejs/plugin-react'
import type { InlineConfig, Plugin } from 'vite'
import { distFolder, inRoot } from './paths.ts'

/** The window: a page of relative addresses, served by the app's own scheme. */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: inRoot('renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), woff2Only()],
  build: {
    outDir: `${distFolder}/renderer`,
    emptyOutDir: true,
    target: 'chrome152',
    minify: true,
    // Files stay files: a font or picture inside the CSS as data: would need a hole in the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: inRoot('renderer/index.html') },
  },
}

/** Drops the older .woff twin of every bundled font: Chromium reads woff2, and 100 files are saved. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource[^?]*\.css/ },
      handler: (code) => code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ''),
    },
  }
}
