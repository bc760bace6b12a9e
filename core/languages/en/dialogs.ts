/**
 * What dialogs have in common. To leave a dialog is to close it and do nothing.
 */
export const dialogs = {
  'dialogs.leave': 'Leave'
} as const
