import { z } from 'zod';

/** Words for people, English always and other languages by their tag; as short as a label. */
export const wordsSchema = z.object({ en: z.string().min(1).max(400) }).catchall(z.string().min(1).max(400));

/** Ids are lower-case words joined by hyphens; they appear in designs for ever and are never renamed. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(48);
