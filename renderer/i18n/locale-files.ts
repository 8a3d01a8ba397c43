import { joinTexts, type TextTree } from '../../shared/text-tree.ts'

/** Every file under `resources/locales`, so that a namespace that is added needs no line here. */
const files = import.meta.glob<TextTree>('../../resources/locales/*/**/*.json', {
  eager: true,
  import: 'default',
})

/** Language → namespace → texts; the files of a folder make one namespace. */
export function localeFiles(): Readonly<Record<string, Readonly<Record<string, TextTree>>>> {
  const languages: Record<string, Record<string, TextTree>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [language = '', file = ''] = path.split('/locales/')[1]?.split('/') ?? []
    const namespace = file.replace('.json', '')
    const known = languages[language]?.[namespace]
    const joined = known ? joinTexts([known, texts]) : texts
    languages[language] = { ...languages[language], [namespace]: joined }
  }
  return languages
}
