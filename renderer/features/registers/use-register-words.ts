import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { fieldKeys, optionKeys, type Keys } from './register-keys.ts'

export interface RegisterWords {
  readonly name: (register: RegisterName) => string
  readonly purpose: (register: RegisterName) => string
  readonly field: (register: RegisterName, field: string) => string
  /** The label without what explains it in brackets, for the head of a column. */
  readonly column: (register: RegisterName, field: string) => string
  readonly option: (register: RegisterName, field: string, option: string) => string
}

type Translate = (keys: Keys) => string

/** What registers, their fields and their choices are called. */
export function useRegisterWords(): RegisterWords {
  const { t } = useTranslation('registers')
  return useMemo(() => {
    // Keys are made of names of registers and fields; a test proves that each has its words.
    const translate = t as unknown as Translate
    const field = (register: RegisterName, name: string): string =>
      translate(fieldKeys(register, name))
    return {
      name: (register) => t(`names.${register}`),
      purpose: (register) => t(`purposes.${register}`),
      field,
      column: (register, name) => (field(register, name).split(/[（(]/u)[0] ?? '').trim(),
      option: (register, name, option) => translate(optionKeys(register, name, option)),
    }
  }, [t])
}
