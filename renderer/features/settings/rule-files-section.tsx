import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleFilesState } from '../../../shared/contract/checklist.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useText } from '../../i18n/use-text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Rule files that this place put in the stead of the shipped ones, and those that were refused. */
export function RuleFilesSection(): ReactNode {
  const { t } = useTranslation('rule-files')
  const files = useProcedure('rules.files', {})
  return (
    <SettingsSection title={t('title')} note={t('note')}>
      <Loaded query={files}>{(state) => <RuleFiles {...state} />}</Loaded>
    </SettingsSection>
  )
}

/** So many faults of a file are enough to start with. */
const MOST_FAULTS = 5

function RuleFiles({ folder, replaced, faults }: RuleFilesState): ReactNode {
  const { t } = useTranslation('rule-files')
  const isUntouched = replaced.length === 0 && faults.length === 0
  return (
    <>
      {[...Map.groupBy(faults, ({ file }) => file)].map(([file, own]) => (
        <RefusedFile key={file} file={file} faults={own} />
      ))}
      {replaced.length > 0 && <p>{t('replaced', { files: replaced.join('、') })}</p>}
      {isUntouched && <p>{t('none')}</p>}
      {folder !== null && <p className="quiet">{t('folder', { folder })}</p>}
    </>
  )
}

interface RefusedFileProps {
  readonly file: string
  readonly faults: RuleFilesState['faults']
}

/** One file that was not taken, with the lines to mend. */
function RefusedFile({ file, faults }: RefusedFileProps): ReactNode {
  const { t } = useTranslation('rule-files')
  const text = useText()
  const left = faults.length - MOST_FAULTS
  const lines = (
    <ul>
      {faults.slice(0, MOST_FAULTS).map(({ line, reason }) => (
        <li key={`${line}:${reason.key}:${text(reason)}`}>
          {t('line', { line, reason: text(reason) })}
        </li>
      ))}
      {left > 0 && <li>{t('moreFaults', { n: left })}</li>}
    </ul>
  )
  return <Alert type="warning" showIcon title={t('refusedFile', { file })} description={lines} />
}
