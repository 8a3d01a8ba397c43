import { app } from './app.ts'
import { watchClosedPages } from './browser-window.ts'

// Imported by boot.ts right after the app's own main file has reached its first await.
app.prependOnceListener('will-finish-launching', watchClosedPages)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
void app.startBrowser()
