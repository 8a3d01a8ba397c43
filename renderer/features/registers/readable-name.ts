/** What a name that begins with a day looks like: events and entries without a title. */
const dayFirst = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2})(?= |$)/

/** "2026-05-20 五月党员大会" with its day as people of the language write it. */
export function readableName(
  name: string,
  format: { readonly date: (date: string) => string },
): string {
  return name.replace(dayFirst, (day) => format.date(day))
}
