/** The brightness that JPEG keeps (ITU-R BT.601, as JFIF 1.02 takes it), so that every kind of file is judged alike. */
export const lumaOf = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;
