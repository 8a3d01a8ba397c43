/**
 * A sentence that is not yet in a language: the key of a text in `resources/locales` and what
 * goes into its gaps. Rules and services speak in these; windows, paper and the command line
 * translate them.
 */
export interface Text {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}
