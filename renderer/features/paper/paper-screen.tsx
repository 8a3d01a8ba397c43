import { Checkbox } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { PaperWanted } from '../../../shared/contract/paper.ts'
import type { PaperForm } from '../../../shared/paper/paper-forms.ts'
import { usePaper } from '../../print/use-paper.ts'
import {
  OrganizationSelect,
  useDutyOrganization,
  useOrganization,
} from '../../ui/branch-choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { paperChoice } from '../../ui/paper-address.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { FormSelect } from './form-select.tsx'
import { PaperActions } from './paper-actions.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { SubjectSelect } from './subject-select.tsx'

/** Forms that show every duty. */
const dutyForms: ReadonlySet<PaperForm> = new Set(['checklist', 'yearMatrix'])

/** The print preview: what is to be printed, its pages as they come out, and the ways to paper. */
export function PaperScreen(): ReactNode {
  const { t } = useTranslation('paper')
  const [search] = useSearchParams()
  const { form, subjectId } = useMemo(() => paperChoice(search), [search])
  const [year] = useYear()
  const [chosen] = useOrganization()
  const ofDuties = dutyForms.has(form)
  const one = useDutyOrganization()
  const organizationId = ofDuties ? one : chosen
  const [masked, setMasked] = useState(true)
  const wanted: PaperWanted = {
    form,
    year,
    masked,
    ...(organizationId !== null && { organizationId }),
    ...(subjectId !== null && { subjectId }),
  }
  return (
    <>
      <div className="paper-head">
        <PageHeader
          title={t('title')}
          note={t('note')}
          actions={<PaperActions wanted={wanted} />}
        />
        <div className="paper-choice">
          <FormSelect form={form} />
          <SubjectSelect form={form} subjectId={subjectId} />
          {/* A list is printed as it was seen: its year and branch were chosen there. */}
          {form !== 'list' && (
            <>
              <YearSelect />
              <OrganizationSelect ofDuties={ofDuties} />
              <Checkbox checked={masked} onChange={({ target }) => setMasked(target.checked)}>
                {t('masked')}
              </Checkbox>
            </>
          )}
        </div>
      </div>
      <Preview key={JSON.stringify(wanted)} wanted={wanted} />
    </>
  )
}

function Preview({ wanted }: { readonly wanted: PaperWanted }): ReactNode {
  const { t } = useTranslation('paper')
  const paper = usePaper(wanted)
  return (
    <Loaded query={paper}>
      {(document) =>
        document.sections.length === 0 ? (
          <EmptyState
            title={t('empty.title')}
            text={wanted.form === 'list' ? t('empty.list') : t('empty.text', { year: wanted.year })}
          />
        ) : (
          <PaperPreview key={paper.dataUpdatedAt} document={document} />
        )
      }
    </Loaded>
  )
}
