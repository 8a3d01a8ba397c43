import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type Resource } from 'i18next'
import { z } from 'zod'
import { languages, type Language } from '../../shared/contract/app.ts'
import { translated, type Text } from '../../shared/text.ts'
import { joinTexts, type TextTree } from '../../shared/text-tree.ts'

export type Translate = (text: Text) => string

const treeSchema: z.ZodType<TextTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
)

const readTree = (file: string): TextTree =>
  treeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

const isJson = (name: string): boolean => name.endsWith('.json')

/** Every `<namespace>.json` of a language's folder; the files of a folder make one namespace. */
function readLanguage(folder: string): Record<string, TextTree> {
  const namespaces = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) {
      return isJson(entry.name) ? [[entry.name.slice(0, -'.json'.length), readTree(path)]] : []
    }
    const files = readdirSync(path).filter(isJson)
    return [[entry.name, joinTexts(files.map((name) => readTree(join(path, name))))]]
  })
  return Object.fromEntries(namespaces)
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
  return (text) => translated(text, language, (key, params) => texts.t(key, params))
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
