import { build } from 'vite'
import { mainConfig } from './vite.main.ts'
import { preloadConfig } from './vite.preload.ts'
import { rendererConfig } from './vite.renderer.ts'

/** Builds main, preload and window into dist/. */
export async function buildApp(): Promise<void> {
  await build(mainConfig)
  await build(preloadConfig)
  await build(rendererConfig)
}

if (import.meta.main) await buildApp()
