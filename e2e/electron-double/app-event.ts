/** An event that a listener may stop, as Electron passes it. */
export class AppEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
