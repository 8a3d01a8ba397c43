import { Button, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { longestExplanation } from '../../shared/contract/signals.ts'
import type { SignalFinding } from '../../shared/rules/finding.ts'
import { after } from '../client/after.ts'
import { useCommand } from '../client/hooks.ts'
import { StatusTag } from './status-tag.tsx'

/** Where a person says why something that needs a second look is in order, or takes it back. */
export function ExplainSignal({ signal }: { readonly signal: SignalFinding }): ReactNode {
  // A drawer shows the signal as it was when it opened; what is said since then stands here.
  const [explained, setExplained] = useState(signal.explained)
  const [words, setWords] = useState(signal.explained ?? '')
  return (
    <div className="explain" data-testid="explain">
      {explained === null ? (
        <Explain signal={signal} words={words} onWords={setWords} onSaved={setExplained} />
      ) : (
        <Explained signal={signal} explained={explained} onTakenBack={() => setExplained(null)} />
      )}
    </div>
  )
}

interface ExplainProps {
  readonly signal: SignalFinding
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onSaved: (explained: string) => void
}

const aboutOf = ({ signal, organizationId, key }: SignalFinding) => ({
  signal,
  organizationId,
  key,
})

function Explain({ signal, words, onWords, onSaved }: ExplainProps): ReactNode {
  const { t } = useTranslation()
  const field = useId()
  const note = useId()
  const explain = useCommand('signals.explain')
  const explanation = words.trim()
  const save = (): void =>
    after(explain.mutateAsync({ ...aboutOf(signal), explanation }), () => onSaved(explanation))
  return (
    <>
      <label htmlFor={field}>{t('explain.label')}</label>
      <Input.TextArea
        id={field}
        aria-describedby={note}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={longestExplanation}
        placeholder={t('explain.example')}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <p id={note} className="quiet">
        {t('explain.note')}
      </p>
      <Button
        type="primary"
        disabled={explanation === ''}
        loading={explain.isPending}
        onClick={save}
      >
        {t('explain.save')}
      </Button>
    </>
  )
}

interface ExplainedProps {
  readonly signal: SignalFinding
  readonly explained: string
  readonly onTakenBack: () => void
}

function Explained({ signal, explained, onTakenBack }: ExplainedProps): ReactNode {
  const { t } = useTranslation()
  const unexplain = useCommand('signals.unexplain')
  return (
    <>
      <p role="status">
        <StatusTag mark="explained" /> {t('explain.said', { explained })}
      </p>
      <Button
        loading={unexplain.isPending}
        onClick={() => after(unexplain.mutateAsync(aboutOf(signal)), onTakenBack)}
      >
        {t('explain.takeBack')}
      </Button>
    </>
  )
}
