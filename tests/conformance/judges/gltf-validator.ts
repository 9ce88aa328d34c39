import { validateBytes } from 'gltf-validator';

/** What Khronos' validator says of a file. */
export interface GltfReport {
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly remarks: number;
  readonly messages: readonly string[];
  readonly triangles: number;
  readonly materials: number;
}

export async function validateGltf(bytes: Uint8Array): Promise<GltfReport> {
  const { issues, info } = await validateBytes(bytes, { maxIssues: 20 });
  return {
    errors: issues.numErrors,
    warnings: issues.numWarnings,
    remarks: issues.numInfos + issues.numHints,
    messages: issues.messages.map(({ code, message, pointer }) => `${code} at ${pointer ?? 'the file'}: ${message}`),
    triangles: info?.totalTriangleCount ?? 0,
    materials: info?.materialCount ?? 0,
  };
}
