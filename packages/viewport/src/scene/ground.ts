/** The sheet of paper that the model stands on: a faint centimetre grid that melts into the page, and the model's contact shadow. */
import { Color, Mesh, OrthographicCamera, PlaneGeometry, Scene, ShaderMaterial, Vector2, WebGLRenderTarget } from 'three';
import type { Object3D, WebGLRenderer } from 'three';
import type { Bounds } from '@patternbook/geometry';

/** Objects that cast onto the ground are on this layer too. */
export const castingLayer = 1;

/** Texels along each side of the shadow; it is blurred, so more would not be seen. */
const texels = 256;

const quadVertex = /* glsl */ `varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

const blurFragment = /* glsl */ `
varying vec2 vUv; uniform sampler2D uFrom; uniform vec2 uStep;
void main() {
  float sum = 0.0; float weights = 0.0;
  for (int i = -6; i <= 6; i++) {
    float w = exp(-float(i * i) / 16.0);
    sum += w * texture2D(uFrom, vUv + uStep * float(i)).r; weights += w;
  }
  gl_FragColor = vec4(vec3(sum / weights), 1.0);
}`;

/** Seen from below: the nearer to the paper, the darker. */
const heightVertex = /* glsl */ `varying float vDepth; void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); vDepth = gl_Position.z * 0.5 + 0.5; }`;
const heightFragment = /* glsl */ `varying float vDepth; void main() { float d = 1.0 - clamp(vDepth, 0.0, 1.0); gl_FragColor = vec4(vec3(d * d), 1.0); }`;

const groundVertex = /* glsl */ `varying vec3 vAt; void main() { vec4 at = modelMatrix * vec4(position, 1.0); vAt = at.xyz; gl_Position = projectionMatrix * viewMatrix * at; }`;
const groundFragment = /* glsl */ `
varying vec3 vAt;
uniform sampler2D uShadow; uniform vec2 uMiddle; uniform float uHalf; uniform float uRadius; uniform vec3 uInk; uniform float uDark;
float lines(vec2 at, float pitch) {
  vec2 cell = at / pitch; vec2 width = fwidth(cell);
  vec2 near = 1.0 - smoothstep(width * 0.5, width * 1.5, abs(fract(cell - 0.5) - 0.5));
  return max(near.x, near.y) * (1.0 - smoothstep(0.12, 0.45, max(width.x, width.y)));
}
void main() {
  vec2 shadowAt = (vAt.xy - uMiddle) / (2.0 * uHalf) + 0.5;
  // The eye lies on its back below the paper, so its picture is mirrored in x.
  float shadow = texture2D(uShadow, vec2(1.0 - shadowAt.x, shadowAt.y)).r;
  vec2 inside = step(vec2(0.0), shadowAt) * step(shadowAt, vec2(1.0));
  float dark = shadow * inside.x * inside.y * mix(0.45, 0.8, uDark);
  float away = length(vAt.xy - uMiddle) / uRadius;
  float fade = 1.0 - smoothstep(0.25, 1.0, away);
  float grid = (lines(vAt.xy, 10.0) * 0.055 + lines(vAt.xy, 50.0) * 0.075) * fade * fade;
  vec3 shade = mix(uInk, vec3(0.0), uDark);
  gl_FragColor = vec4(shade * dark * (1.0 - grid) + uInk * grid, dark + grid - dark * grid);
}`;

export interface Ground {
  readonly object: Object3D;
  /** Ink of the page as `rgb()` or `#rrggbb`; on dark pages the shadow stays dark while the grid is light. */
  ink(colour: string, dark: boolean): void;
  /** Draws the shadow of everything on the casting layer again, for a model with these bounds. */
  cast(gl: WebGLRenderer, scene: Scene, bounds: Bounds): void;
  dispose(): void;
}

export const createGround = (): Ground => {
  const [fresh, blurred] = [new WebGLRenderTarget(texels, texels), new WebGLRenderTarget(texels, texels, { depthBuffer: false })];
  const material = new ShaderMaterial({
    vertexShader: groundVertex,
    fragmentShader: groundFragment,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    uniforms: {
      uShadow: { value: fresh.texture },
      uMiddle: { value: new Vector2() },
      uHalf: { value: 1 },
      uRadius: { value: 100 },
      uInk: { value: new Color('#000000') },
      uDark: { value: 0 },
    },
  });
  const object = new Mesh(new PlaneGeometry(2, 2), material);
  object.renderOrder = -1;
  const eye = new OrthographicCamera();
  eye.layers.set(castingLayer);
  const heights = new ShaderMaterial({ vertexShader: heightVertex, fragmentShader: heightFragment });
  const blur = new ShaderMaterial({ vertexShader: quadVertex, fragmentShader: blurFragment, depthTest: false, depthWrite: false, uniforms: { uFrom: { value: fresh.texture }, uStep: { value: new Vector2() } } });
  const sheet = new Mesh(new PlaneGeometry(2, 2), blur);
  sheet.frustumCulled = false;
  const darkroom = new Scene();
  darkroom.add(sheet);
  const still = new OrthographicCamera();

  const soften = (gl: WebGLRenderer, from: WebGLRenderTarget, into: WebGLRenderTarget, [x, y]: readonly [number, number]): void => {
    (blur.uniforms['uFrom'] as { value: unknown }).value = from.texture;
    (blur.uniforms['uStep'] as { value: Vector2 }).value.set(x / texels, y / texels);
    gl.setRenderTarget(into);
    gl.render(darkroom, still);
  };

  return {
    object,
    ink(colour, dark) {
      // Written as seen, without conversion: the page's ink is in the screen's colour space.
      (material.uniforms['uInk'] as { value: Color }).value.set(colour).convertLinearToSRGB();
      (material.uniforms['uDark'] as { value: number }).value = dark ? 1 : 0;
    },
    cast(gl, scene, { min, max }) {
      const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2] as const;
      const size = Math.max(max[0] - min[0], max[1] - min[1], 20);
      const half = size * 0.68 + 6;
      const tall = Math.min(Math.max((max[2] - min[2]) * 0.5, size * 0.16), size * 0.6);
      object.position.set(middle[0], middle[1], min[2] - 0.02);
      const radius = Math.max(size * 1.5, (max[2] - min[2]) * 1.1);
      object.scale.set(radius, radius, 1);
      (material.uniforms['uMiddle'] as { value: Vector2 }).value.set(middle[0], middle[1]);
      (material.uniforms['uHalf'] as { value: number }).value = half;
      (material.uniforms['uRadius'] as { value: number }).value = radius;

      [eye.left, eye.right, eye.top, eye.bottom, eye.near, eye.far] = [-half, half, half, -half, 0, tall];
      eye.position.set(middle[0], middle[1], min[2] - 0.01);
      eye.up.set(0, 1, 0);
      eye.lookAt(middle[0], middle[1], min[2] + 1);
      eye.updateProjectionMatrix();
      const [before, target, clear] = [scene.overrideMaterial, gl.getRenderTarget(), gl.getClearAlpha()];
      scene.overrideMaterial = heights;
      gl.setRenderTarget(fresh);
      gl.setClearAlpha(1);
      gl.clear();
      gl.render(scene, eye);
      scene.overrideMaterial = before;
      const wide = 2.6;
      soften(gl, fresh, blurred, [wide, 0]);
      soften(gl, blurred, fresh, [0, wide]);
      soften(gl, fresh, blurred, [wide * 0.45, 0]);
      soften(gl, blurred, fresh, [0, wide * 0.45]);
      gl.setClearAlpha(clear);
      gl.setRenderTarget(target);
    },
    dispose() {
      for (const each of [fresh, blurred, material, heights, blur, object.geometry, sheet.geometry]) each.dispose();
    },
  };
};
