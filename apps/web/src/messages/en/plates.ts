export default {
  by: 'by {maker}',
  remixes: { one: '{count} remix', other: '{count} remixes' },
  remixOf: 'remix of {name}',
  original: 'original',
  withdrawn: 'withdrawn by its maker',
  pictureComing: 'The picture is being drawn',
  more: 'Show more',
  loadingMore: 'Loading more',
  moreFailed: 'The next ones could not be loaded.',
  shown: { one: '{count} plate shown', other: '{count} plates shown' },
  changes: { one: '{first}', other: '{first} and {rest} more' },
} as const;
