/** The package has no types; `lib3mf.ts` says what is called of it. */
declare module '@3mfconsortium/lib3mf' {
  export default function createLib3mf(): Promise<unknown>;
}
