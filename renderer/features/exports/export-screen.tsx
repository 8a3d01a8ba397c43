import { Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { useText } from '../../i18n/use-text.ts'
import { OrganizationSelect, useOrganization } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWriting } from '../../ui/use-writing.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { FileList } from './file-list.tsx'

/** Every official workbook that the ledger can write, of a year and a branch. */
export function ExportScreen(): ReactNode {
  const { t } = useTranslation('exports')
  const tables = useProcedure('exports.tables', {})
  const [masked, setMasked] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <OrganizationSelect />
          </>
        }
      />
      <Checkbox
        className="masked-choice"
        checked={masked}
        onChange={({ target }) => setMasked(target.checked)}
      >
        {t('masked')}
      </Checkbox>
      <Reports />
      <Loaded query={tables}>{(names) => <Tables names={names} masked={masked} />}</Loaded>
    </>
  )
}

interface TablesProps {
  readonly names: readonly string[]
  readonly masked: boolean
}

function Tables({ names, masked }: TablesProps): ReactNode {
  const { t } = useTranslation('exports')
  const text = useText()
  const [year] = useYear()
  const [organization] = useOrganization()
  const save = useCommand('exports.save')
  const follow = useWriting()
  const of = organization === null ? {} : { organizationId: organization }
  return (
    <FileList
      label={t('title')}
      files={names.map((key) => ({
        key,
        name: text({ key: `exports:tables.${key}.name` }),
        text: text({ key: `exports:tables.${key}.text` }),
      }))}
      action={t('save')}
      actionOf={({ name }) => t('saveOf', { name })}
      busy={save.isPending ? save.variables.table : null}
      onChoose={(table) => follow(save.mutateAsync({ table, year, masked, ...of }))}
    />
  )
}

const reports = ['annual', 'figures'] as const

/** What is counted over the whole ledger, for its superior. */
function Reports(): ReactNode {
  const { t } = useTranslation('exports')
  const [year] = useYear()
  const save = useCommand('reports.save')
  const follow = useWriting()
  return (
    <FileList
      label={t('reports.annual.name')}
      files={reports.map((key) => ({
        key,
        name: t(`reports.${key}.name`),
        text: t(`reports.${key}.text`),
      }))}
      action={t('save')}
      actionOf={({ name }) => t('saveOf', { name })}
      busy={save.isPending ? save.variables.what : null}
      onChoose={(what) => follow(save.mutateAsync({ what, year }))}
    />
  )
}
