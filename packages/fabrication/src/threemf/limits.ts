/** What an opened 3MF may be. A file beyond is refused before memory or time is spent on it. */
export const readLimits = {
  /** Bytes of the file. The largest that we write has about 20 million. */
  fileBytes: 200_000_000,
  /** Entries of the package. Ours have 5. */
  entries: 2_000,
  /** Bytes of a relationships part, unpacked. */
  relationshipBytes: 1_000_000,
  /** Bytes of the model before its resources, unpacked: where the metadata is. */
  headBytes: 4_000_000,
  /** Bytes that one byte of packed data may become. DEFLATE's own bound is 1032; real models stay below 40. */
  ratio: 200,
  /** Characters of one piece of metadata. */
  metadataCharacters: 1_000_000,
} as const;
