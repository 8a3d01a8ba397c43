import english from '../../resources/locales/en/rules.json' with { type: 'json' }
import chinese from '../../resources/locales/zh-CN/rules.json' with { type: 'json' }
import documents from '../../resources/rules/documents.json' with { type: 'json' }
import duties from '../../resources/rules/duties.json' with { type: 'json' }
import holidays from '../../resources/rules/holidays.json' with { type: 'json' }
import signals from '../../resources/rules/signals.json' with { type: 'json' }
import type { Text } from '../text.ts'
import { evaluate, type Findings } from './evaluate.ts'
import type { BranchFacts } from './facts.ts'
import type { RuleContext } from './finding.ts'
import type { ParameterValues } from './rule-data.ts'
import { parseRuleBook } from './rule-book.ts'

/** The rule book as it is shipped. */
export const shippedBook = parseRuleBook({ documents, duties, signals, holidays })

/** Sentences of the rules by language: full key without namespace → sentence. */
export const sentences = { 'zh-CN': flat(chinese), en: flat(english) }

function flat(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}

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
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, gap: string) => String(params[gap]))
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
