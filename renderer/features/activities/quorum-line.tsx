import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quorum } from '../../../shared/recording/quorum.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLocalized } from '../../i18n/use-localized.ts'
import { markSymbols } from '../../../shared/rules/marks.ts'
import { findRule } from '../../ui/find-rule.ts'
import { useBasisText } from '../../ui/use-basis-text.ts'
import type { RecordDraft } from './record-draft.ts'

interface QuorumLineProps {
  readonly draft: RecordDraft
  readonly quorum: Quorum | null
}

/** Whether enough people are there, with the rule that asks for it; for other events the numbers alone. */
export function QuorumLine({ draft, quorum }: QuorumLineProps): ReactNode {
  const { t } = useTranslation(['activities', 'recording'])
  if (quorum !== null) return <QuorumOf quorum={quorum} byNames={draft.byNames} />
  const { expected, present } = draft
  if (draft.byNames || expected === null || present === null || present <= expected) return null
  return (
    <p className="quorum" role="status">
      <VerdictMark isGood={false} words={t('recording:quorum.mark.short')} />{' '}
      {t('recording:quorum.impossible', { entitled: expected, present })}
    </p>
  )
}

function QuorumOf({
  quorum,
  byNames,
}: {
  readonly quorum: Quorum
  readonly byNames: boolean
}): ReactNode {
  const { t } = useTranslation('recording')
  const { rule, entitled, present, needed, state } = quorum
  const percent = Math.floor((100 * present) / entitled)
  const who = byNames ? t(`quorum.who.${rule}`) : t('quorum.who.all')
  const isEnough = state === 'reached' || state === 'half'
  return (
    <div className="quorum" role="status">
      <p>
        <VerdictMark isGood={isEnough} words={t(`quorum.mark.${isEnough ? 'enough' : 'short'}`)} />{' '}
        {t(`quorum.${state}`, { who, entitled, present, needed, percent })}
      </p>
      <RuleSentence id={rule} />
    </div>
  )
}

/** Enough or not, passed or not: in colour, symbol and word. */
export function VerdictMark({
  isGood,
  words,
}: {
  readonly isGood: boolean
  readonly words: string
}): ReactNode {
  const mark = isGood ? 'done' : 'wrong'
  return (
    <span className={`mark mark-${mark}`}>
      <span aria-hidden="true" className="mark-symbol">
        {markSymbols[mark]}
      </span>
      {words}
    </span>
  )
}

/** What a rule asks, in its own words, and where it stands. */
export function RuleSentence({ id }: { readonly id: string }): ReactNode {
  const book = useProcedure('rules.book', {}).data
  const localized = useLocalized()
  const basisText = useBasisText()
  const rule = book && findRule(book, id)
  if (!rule) return null
  return (
    <p className="quiet rule-sentence">
      {id} {localized(rule.text)} {basisText(id)}
    </p>
  )
}
