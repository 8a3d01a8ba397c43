import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type Resource } from 'i18next'
import { z } from 'zod'
import { languages, type Language } from '../../shared/contract/app.ts'
import { readableParams, type Text } from '../../shared/text.ts'

export type Translate = (text: Text) => string

type Tree = string | { readonly [key: string]: Tree }
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), treeSchema)]),
)
const namespaceSchema = z.record(z.string(), treeSchema)

/** Every `<namespace>.json` of a language's folder. */
function readLanguage(folder: string): Record<string, z.output<typeof namespaceSchema>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return [name.slice(0, -'.json'.length), namespaceSchema.parse(content)]
    }),
  )
}

/**
 * Translates for the main process and the command line. Keys name their namespace, like those of
 * the window: `menu:file.open`. Texts are read at once; missing English falls back to Chinese.
 */
export function createTranslator(resourcesFolder: string, language: Language): Translate {
  const resources: Resource = Object.fromEntries(
    languages.map((name) => [name, readLanguage(join(resourcesFolder, 'locales', name))]),
  )
  const texts = createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: Object.keys(resources['zh-CN'] ?? {}),
    defaultNS: 'common',
    resources,
    initAsync: false,
    // Menus, dialogs, paper and terminals are no HTML.
    interpolation: { escapeValue: false },
  })
  return (text) => texts.t(text.key, readableParams(text.params, language))
}

/** Translates into whatever language is set at that moment; each is read when first needed. */
export function followLanguage(resourcesFolder: string, language: () => Language): Translate {
  const known = new Map<Language, Translate>()
  return (text) => {
    const wanted = language()
    const translate = known.get(wanted) ?? createTranslator(resourcesFolder, wanted)
    known.set(wanted, translate)
    return translate(text)
  }
}
