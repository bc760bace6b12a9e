/**
 * What the Chair decides, held for some seconds in which it can be undone, and the merging of wordings.
 */
export const decisions = {
  'decisions.acceptAsAmended': 'Accept as amended – {proposalName}',
  'decisions.acceptAsAmended2': 'Accept as amended, {proposalName}',
  'decisions.acceptAsAmended3': 'Accept as amended',
  'decisions.leave': 'Leave',
  'decisions.decisionAboutToBe': 'Decision about to be sent',
  'decisions.theRoomSeesIt': 'The room sees it in a moment.',
  'decisions.undo': 'Undo',
  'decisions.sendNow': 'Send now',
  'decisions.mergedWith': 'Merged with',
  'decisions.theyCollideHere': 'They collide here',
  'decisions.theyCollideOf': 'They collide, {number} of {all}',
  'decisions.nothing': 'nothing',
  'decisions.theTextNow': 'the text now'
} as const
