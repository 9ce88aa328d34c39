/** Part of every STEP file's key: raised with the build of OpenCascade. */
export const kernelId = 'occt-replicad-1.1.0';
