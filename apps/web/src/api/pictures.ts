/** Widths that the server draws, in pixels; the height is three quarters. */
const widths = { small: 480, large: 1280 } as const;

/** Address of the picture that the server draws of a variant. */
export const pictureOf = (variant: string, size: keyof typeof widths): string => `/files/pictures/${variant}/${widths[size]}.webp`;
