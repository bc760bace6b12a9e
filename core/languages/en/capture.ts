/**
 * The line in which the secretariat types what is said in the room.
 */
export const capture = {
  'capture.captureLine': 'Capture line',
  'capture.whatMayBeMeant': 'What may be meant',
  'capture.whatWasSaid': 'What was said',
  'capture.tablesTakesCloses': '{key} tables · {key2} takes · {key3} closes',
  'capture.onTheFloor': 'On the floor: {title}.',
  'capture.onTheFloor2': 'On the floor: {who}, {title}.'
} as const
