/**
 * Shader text for things made layer by layer: rounded beads on the walls, diagonal lines on the tops, a studio's softbox
 * in what shines, grain in what is filled with wood, the edges of sheet. Everything fades before it would flicker, and costs no texture.
 */

/** Millimetres: what printers commonly do. */
const layerHeight = '0.2';
const lineWidth = '0.45';

export const vertexHead = /* glsl */ `
varying vec3 vPlace;
varying vec3 vOutwards;
`;

export const vertexBody = /* glsl */ `
vPlace = position;
vOutwards = normal;
`;

export const fragmentHead = /* glsl */ `
varying vec3 vPlace;
varying vec3 vOutwards;
uniform vec3 uLayers;
uniform vec3 uPaper;
uniform float uDim;
uniform float uTexture;
uniform float uGrain;
uniform float uGloss;
uniform float uClear;
uniform float uEdge;
uniform vec3 uCut;
uniform float uCutShare;
uniform float uPlies;
uniform float uRim;

float chance(float n) { return fract(sin(n * 12.9898) * 43758.5453); }
float chance3(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
float cloud(vec3 p) {
  vec3 i = floor(p); vec3 f = fract(p); f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(chance3(i), chance3(i + vec3(1,0,0)), f.x), mix(chance3(i + vec3(0,1,0)), chance3(i + vec3(1,1,0)), f.x), f.y),
    mix(mix(chance3(i + vec3(0,0,1)), chance3(i + vec3(1,0,1)), f.x), mix(chance3(i + vec3(0,1,1)), chance3(i + vec3(1,1,1)), f.x), f.y), f.z);
}

// How visible lines of this pitch are from here: 1 near, 0 before they alias.
float legible(float coordinate) { return 1.0 - smoothstep(0.18, 0.5, fwidth(coordinate)); }
`;

/** After `color_fragment`: what the material itself does to its colour. */
export const fragmentColour = /* glsl */ `
vec3 outwards = normalize(vOutwards);
float upright = 1.0 - abs(dot(outwards, uLayers));
float wall = smoothstep(0.02, 0.12, upright);
float stacked = dot(vPlace, uLayers) / ${layerHeight};
vec3 aside = normalize(abs(uLayers.z) > 0.9 ? vec3(1.0, 1.0, 0.0) : cross(uLayers, vec3(0.3, 0.2, 0.93)));
float swept = dot(vPlace, aside) / ${lineWidth};
float wallLines = wall * legible(stacked) * uTexture;
float topLines = (1.0 - wall) * legible(swept) * uTexture;
float bead = fract(stacked) * 2.0 - 1.0;
float sweep = fract(swept) * 2.0 - 1.0;
diffuseColor.rgb *= 1.0 - 0.16 * wallLines * bead * bead * bead * bead - 0.10 * topLines * sweep * sweep * sweep * sweep;
// Prints show faint bands that are far wider than a layer; these stay visible from afar.
float band = stacked / 5.0;
float bands = mix(chance(floor(band)), chance(floor(band) + 1.0), smoothstep(0.3, 0.7, fract(band))) - 0.5;
diffuseColor.rgb *= 1.0 + 0.035 * bands * wall * uTexture * (1.0 - smoothstep(0.25, 0.7, fwidth(band)));
if (uGrain > 0.0) {
  float fibre = cloud(vec3(vPlace.xy * 1.1, vPlace.z * 0.25)) * 0.6 + cloud(vPlace * 3.1) * 0.4;
  float speck = smoothstep(0.7, 0.85, cloud(vPlace * 4.3));
  diffuseColor.rgb *= 1.0 + uGrain * (0.30 * (fibre - 0.5) - 0.28 * speck);
}
`;

/** After that, however coarsely is drawn: cut edges of sheet are burnt, or one veneer over the other, every second with its end grain outwards. */
export const fragmentEdges = /* glsl */ `
if (uEdge < 1.0 || uCutShare > 0.0 || uPlies > 0.0) {
  float cut = smoothstep(0.6, 0.8, 1.0 - abs(dot(normalize(vOutwards), uLayers)));
  diffuseColor.rgb = mix(diffuseColor.rgb, mix(diffuseColor.rgb * uEdge, uCut, uCutShare), cut);
  if (uPlies > 0.0) {
    float ply = dot(vPlace, uLayers) / uPlies * 0.5;
    diffuseColor.rgb *= 1.0 - 0.34 * cut * legible(ply) * smoothstep(0.24, 0.28, abs(fract(ply) - 0.5));
  }
}
`;

/** After `normal_fragment_maps`: the roundness of the beads. */
export const fragmentNormal = /* glsl */ `
vec3 layersSeen = normalize((viewMatrix * vec4(uLayers, 0.0)).xyz);
vec3 asideSeen = normalize((viewMatrix * vec4(aside, 0.0)).xyz);
normal = normalize(normal + layersSeen * bead * 0.34 * wallLines + asideSeen * sweep * 0.12 * topLines);
`;

/** After `lights_fragment_end`: a softbox above the left shoulder, mirrored by whatever shines. */
export const fragmentLight = /* glsl */ `
// On dark paper a dark thing needs its edge drawn by light from behind.
reflectedLight.indirectDiffuse += uRim * pow(1.0 - saturate(dot(normal, normalize(vViewPosition))), 3.0);
if (uGloss > 0.0) {
  vec3 mirrored = reflect(-normalize(vViewPosition), normal);
  // Fixed to the camera, as in a studio where the thing turns on its table.
  vec3 boxTo = normalize(vec3(-0.5, 0.72, 0.48));
  vec3 boxAcross = normalize(cross(vec3(0.0, 1.0, 0.0), boxTo));
  vec3 boxUp = cross(boxTo, boxAcross);
  float facing = dot(mirrored, boxTo);
  vec2 spot = vec2(dot(mirrored, boxAcross), dot(mirrored, boxUp)) / max(facing, 0.05);
  float blur = mix(0.75, 0.10, uGloss);
  vec2 inside = smoothstep(vec2(0.55, 0.38) + blur, vec2(0.55, 0.38) - blur, abs(spot));
  float rim = pow(1.0 - saturate(dot(normal, normalize(vViewPosition))), 4.0);
  reflectedLight.directSpecular += step(0.0, facing) * inside.x * inside.y * uGloss * mix(0.28, 1.0, rim) * vec3(0.55);
  reflectedLight.indirectSpecular += rim * uGloss * vec3(0.22);
}
`;

/** Instead of `opaque_fragment`'s alpha: clear stuff is seen through where one looks straight at it, and hardly at its edges. */
export const fragmentAlpha = /* glsl */ `
if (uClear > 0.0) {
  float grazing = pow(1.0 - abs(dot(normal, normalize(vViewPosition))), 1.6);
  diffuseColor.a = mix(1.0, mix(0.42, 0.94, grazing), uClear);
}
`;

/** Before `premultiplied_alpha_fragment`: what is not selected steps back into the paper. */
export const fragmentDim = /* glsl */ `
gl_FragColor.rgb = mix(gl_FragColor.rgb, uPaper, uDim * 0.8);
`;
