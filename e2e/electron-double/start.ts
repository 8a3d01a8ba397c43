import { app } from './app.ts'

// Imported by boot.ts right after the app's own main file has reached its first await.
void app.startBrowser()
