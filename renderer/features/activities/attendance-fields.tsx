import { Switch } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { quorumOfForm } from './attendance.ts'
import { AttendanceList } from './attendance-list.tsx'
import { NumberFields } from './number-fields.tsx'
import { QuorumLine } from './quorum-line.tsx'
import type { RecordFieldsProps } from './record-fields.ts'
import { TextField } from './text-field.tsx'

/** Who should come and who came, by names or by numbers; the quorum is told while typing. */
export function AttendanceFields(props: RecordFieldsProps): ReactNode {
  const { draft, basis, list, change } = props
  const { t } = useTranslation('recording')
  if (draft.kinds.length === 0) return <p className="quiet">{t('list.chooseKind')}</p>
  const hasList = list.length > 0
  const byNames = hasList && draft.byNames
  return (
    <section className="attendance" aria-label={t('list.title')}>
      <div className="attendance-head">
        <h3>{t('list.title')}</h3>
        {hasList && (
          <label className="by-names">
            <Switch
              size="small"
              aria-label={t('list.byNames')}
              checked={byNames}
              onChange={(checked) => change({ byNames: checked })}
            />{' '}
            {t('list.byNames')}
          </label>
        )}
      </div>
      {!hasList && <p className="quiet">{t(`list.nobody.${basis.circle ?? 'members'}`)}</p>}
      {byNames ? <AttendanceList {...props} /> : <NumberFields {...props} />}
      <QuorumLine draft={draft} quorum={quorumOfForm(draft, list, basis.strictHalf)} />
      <TextField field="absentNote" {...props} />
    </section>
  )
}
