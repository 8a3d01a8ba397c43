/** Texts of one namespace: sentences, or groups of sentences. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** Every file under `resources/locales`, so that a namespace that is added needs no line here. */
const files = import.meta.glob<TextTree>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** Language → namespace → texts. */
export function localeFiles(): Readonly<Record<string, Readonly<Record<string, TextTree>>>> {
  const languages: Record<string, Record<string, TextTree>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [file = '', language = ''] = path.split('/').toReversed()
    languages[language] = { ...languages[language], [file.replace('.json', '')]: texts }
  }
  return languages
}
