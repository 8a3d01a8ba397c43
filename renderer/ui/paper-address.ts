import { paperForms, type PaperForm } from '../../shared/paper/paper-forms.ts'

/** What the print preview is to show. */
export interface PaperChoice {
  readonly form: PaperForm
  /** The activity or talk of a form of one record; null: all of the year, or a blank form. */
  readonly subjectId: number | null
}

/** The address of the print preview with a form chosen. */
export function paperAddress({ form, subjectId }: PaperChoice): string {
  const subject = subjectId === null ? '' : `&subject=${subjectId}`
  return `/paper?form=${form}${subject}`
}

/** What an address asks for; a form that there is not is the first one of all. */
export function paperChoice(search: URLSearchParams): PaperChoice {
  const form = paperForms.find((name) => name === search.get('form')) ?? paperForms[0]
  const subject = search.get('subject') ?? ''
  return { form, subjectId: /^[1-9]\d{0,14}$/.test(subject) ? Number(subject) : null }
}
