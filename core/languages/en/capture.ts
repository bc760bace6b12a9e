/**
 * The line in which the secretariat types what is said in the room.
 */
export const capture = {
  'capture.captureLine': 'Capture line',
  'capture.whatMayBeMeant': 'What may be meant',
  'capture.whatWasSaid': 'What was said',
  'capture.tablesTakesCloses': '{enter} tables · {tab} takes · {esc} closes',
  'capture.onTheFloor': 'On the floor: {title}.',
  'capture.onTheFloorFor': 'On the floor: {who}, {title}.'
} as const
