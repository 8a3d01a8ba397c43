import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../shared/registers/field.ts'
import type { Problem } from './entry-draft.ts'
import type { FieldProps } from './field-props.ts'
import { useRegisterWords } from './use-register-words.ts'

/** The id of a field's control. */
export function controlId(name: string): string {
  return `entry-${name}`
}

const sentences = {
  required: 'wrong.required',
  choose: 'wrong.choose',
  day: 'wrong.day',
  date: 'wrong.date',
  month: 'wrong.month',
  year: 'wrong.year',
  text: 'wrong.text',
  count: 'wrong.count',
  hours: 'wrong.hours',
  money: 'wrong.money',
  flag: 'wrong.other',
  choice: 'wrong.other',
  member: 'wrong.other',
  activity: 'wrong.other',
  entry: 'wrong.other',
  rule: 'wrong.other',
} as const satisfies Readonly<Record<Problem, string>>

/** What to say of a field that is not right; null: nothing. */
export function useProblemText(): (field: Field, problem: Problem | null) => string | null {
  const { t } = useTranslation('registers')
  return (field, problem) => {
    if (problem === null) return null
    if (problem === 'count')
      return t('wrong.count', { max: field.type === 'count' ? field.max : 0 })
    const isLong = problem === 'text' && field.type === 'text' && field.long
    return t(isLong ? 'wrong.longText' : sentences[problem])
  }
}

interface FieldItemProps extends Pick<FieldProps, 'register' | 'name' | 'field' | 'problem'> {
  readonly wide?: boolean
  /** Radios: a group has its own name, a label would point at nothing. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** A control with its label above and what is wrong with it below. */
export function FieldItem(props: FieldItemProps): ReactNode {
  const { register, name, field, problem, wide, group, children } = props
  const words = useRegisterWords()
  const text = useProblemText()(field, problem)
  return (
    <Form.Item
      label={words.field(register, name)}
      required={field.required}
      className={wide ? 'wide' : ''}
      validateStatus={text === null ? '' : 'error'}
      help={text}
      {...(!group && { htmlFor: controlId(name) })}
    >
      {children}
    </Form.Item>
  )
}
