import { basesOf } from '../../rules/basis.ts'
import type { DutyFinding } from '../../rules/finding.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import type { FormContext } from '../../sheets/forms/form-context.ts'

interface RuleWords {
  /** The title of a duty or a signal. */
  readonly title: (id: string) => string
  /** Its documents, with articles where they were verified; of findings, the editions applied. */
  readonly basis: (id: string, findings: readonly DutyFinding[]) => string
}

/** What a form on paper says of the rules. */
export function ruleWords(
  { duties, signals, documents }: RuleBook,
  { translate, language }: FormContext,
): RuleWords {
  const rules = new Map([...duties, ...signals].map((rule) => [rule.id, rule]))
  const titles = new Map(documents.map(({ code, title }) => [code, title[language]]))
  return {
    title: (id) => rules.get(id)?.title[language] ?? id,
    basis(id, findings) {
      const rule = rules.get(id)
      const bases = rule ? basesOf(rule, findings) : []
      return bases
        .flatMap(({ document, article }) => {
          const title = document === null ? undefined : titles.get(document)
          if (title === undefined) return []
          const params = { title, article: article ?? '' }
          const key = article === null ? 'common:rule.documentTitle' : 'common:rule.basis'
          return [translate({ key, params })]
        })
        .join(' ')
    },
  }
}
