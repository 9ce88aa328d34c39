/** The package has no types; these are of the one call that is made. */
declare module 'gltf-validator' {
  interface Report {
    readonly issues: { readonly numErrors: number; readonly numWarnings: number; readonly numInfos: number; readonly numHints: number; readonly messages: readonly { readonly code: string; readonly message: string; readonly pointer?: string }[] };
    readonly info?: { readonly totalTriangleCount: number; readonly materialCount: number };
  }
  export function validateBytes(bytes: Uint8Array, options?: { readonly maxIssues?: number }): Promise<Report>;
}
