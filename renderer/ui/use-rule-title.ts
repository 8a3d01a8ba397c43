import { useProcedure } from '../client/hooks.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from './find-rule.ts'

/** Titles of rules by id; the id itself until the book of rules is there. */
export function useRuleTitle(): (id: string) => string {
  const book = useProcedure('rules.book', {}).data
  const localized = useLocalized()
  return (id) => {
    const rule = book && findRule(book, id)
    return rule ? localized(rule.title) : id
  }
}
