/** What Vite and Vitest add to `import.meta`; only tests of `shared/` use it. */
interface ImportMeta {
  readonly glob: <T>(
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ) => Readonly<Record<string, T>>
}
