import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons'
import type { ConfigProviderProps } from 'antd'

const silent = { 'aria-hidden': true } as const

/** Each icon of the library brings its English file name for screen readers; these say nothing. */
export const silentIcons = {
  select: { suffixIcon: <DownOutlined {...silent} /> },
  alert: {
    successIcon: <CheckCircleFilled {...silent} />,
    infoIcon: <InfoCircleFilled {...silent} />,
    warningIcon: <ExclamationCircleFilled {...silent} />,
    errorIcon: <CloseCircleFilled {...silent} />,
  },
} satisfies ConfigProviderProps

export const silentCloseIcon = <CloseOutlined {...silent} />
