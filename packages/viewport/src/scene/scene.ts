/**
 * The scene on one canvas: lights, ground and a model for each part. Draws a picture when something changed, and nothing
 * at rest. Results, gestures and settings all reach it without React.
 */
import { DirectionalLight, HemisphereLight, NoToneMapping, PCFShadowMap, PerspectiveCamera, Raycaster, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import type { Bounds } from '@patternbook/geometry';
import { createMotion } from '../motion.ts';
import type { Pixel, Projection } from '../projection.ts';
import type { Rig } from '../rig.ts';
import { boundsOf } from '../stage.ts';
import type { Stage, StagePart } from '../stage.ts';
import type { Surfaces } from '../surface.ts';
import { lens } from '../view.ts';
import { createGround } from './ground.ts';
import type { Detail } from './material.ts';
import { createPartModel } from './partModel.ts';
import type { PartModel } from './partModel.ts';
import { createSheets } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { createSpotlight } from './spotlight.ts';
import type { Spot } from './spotlight.ts';

export interface SceneSettings {
  readonly surfaces: Surfaces;
  readonly hidden: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly exploded: boolean;
  /** What of the surface is pointed out. */
  readonly spot: Spot | undefined;
  /** Flat sheets that stand in the assembled model. */
  readonly sheets: readonly Sheet[];
  readonly colours: { readonly paper: string; readonly ink: string; readonly dark: boolean };
}

export interface SceneOptions {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGL2RenderingContext;
  readonly detail: Detail;
  readonly stage: Stage;
  readonly rig: Rig;
  readonly settings: SceneSettings;
  /** Milliseconds of a calm move. */
  readonly calm: () => number;
  /** After each picture: how it was projected, how far parts stand apart, and which revision it shows. */
  readonly drawn: (picture: { readonly projection: Projection; readonly exploded: number; readonly revision: number | undefined }) => void;
}

/** A place on a part, in the assembly's millimetres however far the parts stand apart, with the unit normal that points out of it. */
export interface Touch {
  readonly part: string;
  readonly at: StagePart['explode'];
  readonly normal: StagePart['explode'];
}

export interface DrawnScene {
  set(settings: SceneSettings): void;
  /** The canvas takes the rig's size. */
  resize(): void;
  /** What lies under a pixel. */
  pick(at: Pixel): Touch | undefined;
  /** Draws everything anew, such as after a context came back. */
  redraw(): void;
  dispose(): void;
}

export const contextOf = (canvas: HTMLCanvasElement, detail: Detail): WebGL2RenderingContext | null =>
  canvas.getContext('webgl2', { alpha: true, antialias: detail === 'full', premultipliedAlpha: true, stencil: false, powerPreference: 'high-performance' });

/** Whether pictures are drawn by the processor, where fine texture costs more than it shows. */
export const drawsInSoftware = (context: WebGL2RenderingContext): boolean => {
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = named ? context.getParameter(named.UNMASKED_RENDERER_WEBGL) : context.getParameter(context.RENDERER);
  return /swiftshader|llvmpipe|software|basic render/i.test(String(renderer));
};

/** Towards the lamps: key from above the left shoulder, fill from the right, rim from behind. The paper gives light from below. */
const lamps = { key: [-0.45, -0.75, 1.25], fill: [0.9, -0.35, 0.45], rim: [0.2, 1, 0.5] } as const;
/** More pixels than this on each of the screen's are not seen. */
const finest = 2;

const lightUp = (scene: Scene, detail: Detail): DirectionalLight => {
  const sky = new HemisphereLight('#ffffff', '#cfc6b4', 1.95);
  sky.position.set(0, 0, 1);
  const key = new DirectionalLight('#ffffff', 1.4);
  key.castShadow = detail === 'full';
  // Drawn again when something moved, not when somebody looks from elsewhere.
  key.shadow.autoUpdate = false;
  key.shadow.mapSize.set(1024, 1024);
  key.shadow.radius = 3;
  key.shadow.bias = -0.0005;
  key.position.set(...lamps.key);
  const fill = new DirectionalLight('#fff4e2', 0.55);
  fill.position.set(...lamps.fill);
  const rim = new DirectionalLight('#e8f0ff', 0.4);
  rim.position.set(...lamps.rim);
  scene.add(sky, key, key.target, fill, rim);
  return key;
};

/** Shadows are as fine as the lamp's view is narrow: it holds the model and nothing more. */
const aim = (key: DirectionalLight, { min, max }: Bounds): void => {
  const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2] as const;
  const radius = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2;
  key.target.position.set(...middle);
  key.position.set(middle[0] + lamps.key[0] * radius * 2, middle[1] + lamps.key[1] * radius * 2, middle[2] + lamps.key[2] * radius * 2);
  const { camera } = key.shadow;
  [camera.left, camera.right, camera.top, camera.bottom, camera.near, camera.far] = [-radius, radius, radius, -radius, 0.1, radius * 5];
  camera.updateProjectionMatrix();
  key.shadow.normalBias = radius / 400;
  key.shadow.needsUpdate = true;
};

const look = (camera: PerspectiveCamera, { view, eye, frame }: Projection): void => {
  camera.fov = lens;
  camera.aspect = frame.width / frame.height;
  camera.near = Math.max(view.distance / 60, 0.5);
  camera.far = view.distance + 6000;
  camera.up.set(0, 0, 1);
  camera.position.set(...eye);
  camera.lookAt(...view.target);
  camera.updateProjectionMatrix();
};

export const createScene = ({ canvas, context, detail, stage, rig, settings: first, calm, drawn }: SceneOptions): DrawnScene => {
  const renderer = new WebGLRenderer({ canvas, context, antialias: detail === 'full', alpha: true });
  renderer.setClearAlpha(0);
  // Swatches promise a colour: nothing may bend it on its way to the screen.
  renderer.toneMapping = NoToneMapping;
  renderer.shadowMap.enabled = detail === 'full';
  renderer.shadowMap.type = PCFShadowMap;
  const scene = new Scene();
  const camera = new PerspectiveCamera();
  const key = lightUp(scene, detail);
  const ground = createGround();
  const spotlight = createSpotlight();
  const sheets = createSheets();
  scene.add(ground.object, spotlight.object, sheets.object);
  const models = new Map<string, PartModel>();
  const apart = createMotion(first.exploded ? 1 : 0, (from, to, share) => from + (to - from) * share);
  const caster = new Raycaster();
  let settings = first;
  /** Something cast a shadow elsewhere than it did in the last picture. */
  let moved = true;
  let asked: number | undefined;

  const dress = (): void => {
    const { surfaces, hidden, selected, spot, colours } = settings;
    for (const [id, model] of models) {
      model.look({ surfaces, dimmed: selected !== undefined && selected !== id, paper: colours.paper, dark: colours.dark });
      model.object.visible = !hidden.has(id);
    }
    spotlight.show(spot && !hidden.has(spot.part) && models.has(spot.part) ? spot : undefined);
    ground.ink(colours.ink, colours.dark);
    sheets.show(settings.sheets);
  };

  const arrange = (share: number): void => {
    const parts = stage.current()?.parts ?? [];
    for (const { id, explode } of parts) {
      for (const object of [models.get(id)?.object, settings.spot?.part === id ? spotlight.object : undefined]) object?.position.set(explode[0] * share, explode[1] * share, explode[2] * share);
    }
    scene.updateMatrixWorld();
    const bounds = boundsOf(parts, { hidden: settings.hidden, exploded: share });
    ground.object.visible = bounds !== undefined;
    if (!bounds) return;
    ground.cast(renderer, scene, bounds);
    if (detail === 'full') aim(key, bounds);
  };

  const draw = (now: number): void => {
    asked = undefined;
    const projection = rig.step(now);
    const moving = apart.moving();
    const share = apart.at(now);
    look(camera, projection);
    if (moved || moving) arrange(share);
    moved = false;
    renderer.render(scene, camera);
    drawn({ projection, exploded: share, revision: stage.current()?.revision });
    if (moving) ask();
  };
  const ask = (): void => {
    asked ??= requestAnimationFrame(draw);
  };
  const redraw = (): void => {
    moved = true;
    ask();
  };

  /** Models follow the parts of the newest result; one that is no longer made is given up. */
  const follow = (): void => {
    const parts = stage.current()?.parts ?? [];
    for (const [id, model] of models) {
      if (parts.some((part) => part.id === id)) continue;
      scene.remove(model.object);
      model.dispose();
      models.delete(id);
    }
    for (const part of parts) {
      const model = models.get(part.id) ?? createPartModel(part.id, detail);
      if (!models.has(part.id)) {
        models.set(part.id, model);
        scene.add(model.object);
      }
      model.show(part);
    }
    dress();
    redraw();
  };

  const resize = (): void => {
    const { width, height } = rig.frame();
    renderer.setPixelRatio(detail === 'full' ? Math.min(devicePixelRatio, finest) : 1);
    renderer.setSize(width, height);
    // A canvas that was resized is empty until it is drawn; waiting for the next frame would flash.
    if (asked !== undefined) cancelAnimationFrame(asked);
    draw(performance.now());
  };

  const unsubscribe = [stage.subscribe(follow), rig.subscribe(ask)];
  follow();
  resize();

  return {
    set(next) {
      const before = settings;
      settings = next;
      if (next.exploded !== before.exploded) apart.to(next.exploded ? 1 : 0, calm());
      const same = next.surfaces === before.surfaces && next.hidden === before.hidden && next.selected === before.selected && next.exploded === before.exploded && next.spot === before.spot && next.colours === before.colours;
      if (same && next.sheets === before.sheets) return;
      if (same) {
        // Sheets cast no shadow, so that what stands stays as it was.
        sheets.show(next.sheets);
        ask();
        return;
      }
      dress();
      redraw();
    },
    resize,
    pick({ x, y }) {
      const { width, height } = rig.frame();
      caster.setFromCamera(new Vector2((x / width) * 2 - 1, 1 - (y / height) * 2), camera);
      const shown = [...models.values()].map(({ object }) => object).filter(({ visible }) => visible);
      const [hit] = caster.intersectObjects(shown, false);
      if (!hit) return undefined;
      const at = hit.object.worldToLocal(hit.point.clone());
      const normal = hit.face?.normal ?? new Vector3(0, 0, 1);
      return { part: hit.object.name, at: [at.x, at.y, at.z], normal: [normal.x, normal.y, normal.z] };
    },
    redraw,
    dispose() {
      for (const end of unsubscribe) end();
      if (asked !== undefined) cancelAnimationFrame(asked);
      for (const model of models.values()) model.dispose();
      ground.dispose();
      spotlight.dispose();
      sheets.dispose();
      key.dispose();
      renderer.dispose();
      // Browsers keep few contexts; this one is given back at once, not when memory is tidied.
      renderer.forceContextLoss();
    },
  };
};
