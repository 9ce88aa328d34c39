/** Address of the picture that the server draws of a variant. */
export const pictureOf = (variant: string, size: 'small' | 'large'): string => `/files/pictures/${variant}/${size}.webp`;
