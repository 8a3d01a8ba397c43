import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { templateKinds } from '../../../shared/sheets/templates/templates.ts'
import { useCommand } from '../../client/hooks.ts'
import { useText } from '../../i18n/use-text.ts'
import { BranchSelect, useBranch } from '../../ui/branch-choice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWriting } from '../../ui/use-writing.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { FileList } from './file-list.tsx'

/** Empty workbooks to fill in, with the year and the name of the branch already on them. */
export function TemplatesScreen(): ReactNode {
  const { t } = useTranslation('exports')
  const text = useText()
  const [year] = useYear()
  const [branch] = useBranch()
  const save = useCommand('templates.save')
  const follow = useWriting()
  const of = branch === null ? {} : { organizationId: branch }
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        note={t('templates.note')}
        actions={
          <>
            <YearSelect />
            <BranchSelect />
          </>
        }
      />
      <FileList
        label={t('templates.title')}
        files={templateKinds.map((key) => ({
          key,
          name: text({ key: `sheets:kinds.${key}` }),
          text: text({ key: `exports:kinds.${key}` }),
        }))}
        action={t('templates.save')}
        actionOf={({ name }) => t('templates.saveOf', { name })}
        busy={save.isPending ? save.variables.kind : null}
        onChoose={(kind) => follow(save.mutateAsync({ kind, year, ...of }))}
      />
    </>
  )
}
