import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numbersOf } from './entry-fields.ts'
import { FieldItem } from './field-item.tsx'
import type { FieldOf, FieldProps } from './field-props.ts'
import { PickControl } from './pick-control.tsx'
import { useRegisterWords } from './use-register-words.ts'

/** More would be too many to see at once. */
const mostRadios = 3

/** One of few, seen at once, or of many, from a list. */
export function ChoiceControl(props: FieldProps<FieldOf<'choice'>>): ReactNode {
  const { register, name, field, draft, change } = props
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const options = field.options.map((value) => ({
    value,
    label: words.option(register, name, value),
  }))
  if (options.length > mostRadios) return <PickControl {...props} options={options} />
  const none = { value: '', label: t('form.notAnswered') }
  return (
    <FieldItem {...props} group>
      <Radio.Group
        aria-label={words.field(register, name)}
        value={draft.values[name] ?? ''}
        options={field.required ? options : [...options, none]}
        onChange={(event) => change({ [name]: String(event.target.value) || null })}
      />
    </FieldItem>
  )
}

const answers = { yes: true, no: false, none: null } as const
type Answer = keyof typeof answers

function answerOf(value: unknown): Answer {
  if (value === true) return 'yes'
  return value === false ? 'no' : 'none'
}

/** Yes, no, or nobody has told. */
export function FlagControl(props: FieldProps<FieldOf<'flag'>>): ReactNode {
  const { register, name, draft, change } = props
  const { t } = useTranslation(['registers', 'common'])
  const words = useRegisterWords()
  return (
    <FieldItem {...props} group>
      <Radio.Group
        aria-label={words.field(register, name)}
        value={answerOf(draft.values[name])}
        options={[
          { value: 'yes', label: t('common:yes') },
          { value: 'no', label: t('common:no') },
          { value: 'none', label: t('form.notAnswered') },
        ]}
        onChange={(event) => change({ [name]: answers[event.target.value as Answer] })}
      />
    </FieldItem>
  )
}

/** A number that people know by its name: the steps of admission. */
export function NumberedControl(props: FieldProps<FieldOf<'count'>>): ReactNode {
  const { register, name } = props
  const words = useRegisterWords()
  const options = numbersOf(register, name).map((value) => ({
    value,
    label: words.option(register, name, value),
  }))
  return <PickControl {...props} options={options} />
}
