/** The one display: what small offices have, and the size that the pictures are judged at. */
export const displayArea = { x: 0, y: 0, width: 1366, height: 768 }
