/** Names this kernel and its version; part of every artefact's key, so it changes whenever meshes may. */
export const kernelId = 'manifold-3.5.4';
