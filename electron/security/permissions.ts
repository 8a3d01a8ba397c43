import type { Session } from 'electron'

/** Refuses every permission: the app needs no camera, place, notification, clipboard or device. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
