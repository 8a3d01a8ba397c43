import documents from '../../resources/rules/documents.json' with { type: 'json' }
import holidays from '../../resources/rules/holidays.json' with { type: 'json' }
import type { Text } from '../text.ts'
import { flatTexts, joinTexts, type TextTree } from '../text-tree.ts'
import { evaluate, type Findings } from './evaluate.ts'
import type { BranchFacts } from './facts.ts'
import type { RuleContext } from './finding.ts'
import type { ParameterValues } from './rule-data.ts'
import { parseRuleBook } from './rule-book.ts'

const inOrder = <T>(files: Readonly<Record<string, T>>): T[] =>
  Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, file]) => file)

const duties = inOrder(
  import.meta.glob<unknown>('../../resources/rules/duties/*.json', {
    eager: true,
    import: 'default',
  }),
)
const signals = inOrder(
  import.meta.glob<unknown>('../../resources/rules/signals/*.json', {
    eager: true,
    import: 'default',
  }),
)

/** The rule book as it is shipped. */
export const shippedBook = parseRuleBook({ documents, duties, signals, holidays })

const chinese = import.meta.glob<TextTree>('../../resources/locales/zh-CN/rules/*.json', {
  eager: true,
  import: 'default',
})
const english = import.meta.glob<TextTree>('../../resources/locales/en/rules/*.json', {
  eager: true,
  import: 'default',
})
const sentencesOf = (files: Readonly<Record<string, TextTree>>): Map<string, string> =>
  flatTexts(joinTexts(inOrder(files)))

/** Sentences of the rules by language: full key without namespace → sentence. */
export const sentences = { 'zh-CN': sentencesOf(chinese), en: sentencesOf(english) }

/** The names of the gaps of a sentence, each once. */
export function gapsOf(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
  return [...new Set(names)].toSorted()
}

/** A text in Chinese; throws where a language lacks it or one of its gaps would stay open. */
export function inChinese({ key, params = {} }: Text): string {
  for (const [language, known] of Object.entries(sentences)) {
    const sentence = known.get(key.replace('rules:', ''))
    if (sentence === undefined) throw new Error(`${language} has no ${key}`)
    const open = gapsOf(sentence).filter((gap) => (params[gap] ?? '') === '')
    if (open.length > 0) throw new Error(`${key} in ${language}: nothing for ${open.join(', ')}`)
  }
  const sentence = sentences['zh-CN'].get(key.replace('rules:', '')) ?? ''
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, gap: string) => {
    const value = params[gap]
    return typeof value === 'object' ? inChinese(value) : String(value)
  })
}

export interface Judging extends RuleContext {
  readonly rule?: string
  readonly parameters?: ParameterValues
}

/** Evaluates one branch by the shipped book and makes sure that everything said can be said. */
export function judge(facts: BranchFacts, judging: Judging): Findings {
  const { rule, parameters = {}, ...context } = judging
  const only = rule === undefined ? undefined : new Set([rule])
  const findings = evaluate([facts], shippedBook, parameters, context, only)
  for (const { message } of [...findings.duties, ...findings.signals]) inChinese(message)
  for (const { remedy } of findings.duties) if (remedy) inChinese(remedy.text)
  return findings
}

/** Statuses of one rule by period (and subject, where there is one): `2026-Q1 done`. */
export function statuses(facts: BranchFacts, judging: Judging): string[] {
  return judge(facts, judging).duties.map(({ period, status, subject }) =>
    subject ? `${period} ${subject.id} ${status}` : `${period} ${status}`,
  )
}

/** What a rule says of a branch: status, severity and which sentence, `late error due.contact`. */
export function verdicts(facts: BranchFacts, judging: Judging): string[] {
  return judge(facts, judging).duties.map(
    ({ status, severity, message }) =>
      `${status} ${severity} ${message.key.split('.').slice(2).join('.')}`,
  )
}

/** The same in words, as a Chinese reader sees it. */
export function said(facts: BranchFacts, judging: Judging): string[] {
  return judge(facts, judging).duties.map(({ message }) => inChinese(message))
}
