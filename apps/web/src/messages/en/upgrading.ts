export default {
  newer: 'A newer version of this product is there.',
  changes: 'What changes in your design:',
  nothing: 'Your design keeps all its settings.',
  move: 'Move to version {version}',
  moved: 'Your design is of version {version} now.',
  movedLabel: 'Moved to version {version}',
  undo: 'Undo',
  back: 'Your design is of version {version} again.',
  failed: 'That did not work, and nothing has changed. Try again in a moment.',
  otherVersion: 'This state is of version {version} of the product.',
  goTo: 'Go to it',
} as const;
