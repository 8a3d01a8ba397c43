import { Checkbox, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { activityKinds, type ActivityKind } from '../../../shared/domain/kinds.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import type { RecordFieldsProps } from './record-fields.ts'

/** Which duties the event serves, and of which branch and group it is. */
export function KindFields(props: RecordFieldsProps): ReactNode {
  const { draft, change, wrong } = props
  const { t } = useTranslation(['activities', 'common'])
  return (
    <>
      <Form.Item
        label={t('items.kinds')}
        extra={t('kindsHelp')}
        validateStatus={wrong?.has('kinds') ? 'error' : ''}
        help={wrong?.has('kinds') && t('wrong.kinds')}
      >
        <Checkbox.Group<ActivityKind>
          aria-label={t('items.kinds')}
          value={[...draft.kinds]}
          options={activityKinds.map((value) => ({
            value,
            label: t(`common:activityKinds.${value}`),
          }))}
          onChange={(kinds) => change({ kinds })}
        />
      </Form.Item>
      <WhereFields {...props} />
    </>
  )
}

function WhereFields({ draft, change }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  // A record stays with its branch.
  const branches = useBranches().filter(
    ({ id }) => draft.id === null || id === draft.organizationId,
  )
  const isOfGroup = draft.kinds.includes('groupMeeting')
  const branch = useProcedure(
    'organizations.get',
    { id: draft.organizationId },
    { enabled: isOfGroup },
  )
  const groups = branch.data?.groups ?? []
  const showGroup = groups.length > 0 && isOfGroup
  if (branches.length < 2 && !showGroup) return null
  return (
    <div className="field-row">
      {branches.length > 1 && (
        <Form.Item label={t('common:branch')} htmlFor="record-branch">
          <Select
            id="record-branch"
            value={draft.organizationId}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(organizationId) => change({ organizationId, groupId: null, marks: {} })}
          />
        </Form.Item>
      )}
      {showGroup && (
        <Form.Item label={t('items.group')} htmlFor="record-group">
          <Select
            id="record-group"
            allowClear
            placeholder={t('wholeBranch')}
            value={draft.groupId}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(groupId: number | undefined) => change({ groupId: groupId ?? null })}
          />
        </Form.Item>
      )}
    </div>
  )
}
