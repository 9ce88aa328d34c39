/** What react-three-fiber holds: lights, ground and one model for each part. Results reach the models without React. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Raycaster, Vector2 } from 'three';
import type { DirectionalLight, PerspectiveCamera } from 'three';
import { createMotion } from '../motion.ts';
import type { Pixel, Projection } from '../projection.ts';
import type { Rig } from '../rig.ts';
import { boundsOf } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Surfaces } from '../surface.ts';
import { lens } from '../view.ts';
import { createGround } from './ground.ts';
import type { Detail } from './material.ts';
import { createPartModel } from './partModel.ts';
import type { PartModel } from './partModel.ts';

export interface SceneProps {
  readonly stage: Stage;
  readonly rig: Rig;
  readonly detail: Detail;
  readonly surfaces: Surfaces;
  readonly hidden: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly exploded: boolean;
  readonly colours: { readonly paper: string; readonly ink: string; readonly dark: boolean };
  /** Milliseconds of a calm move. */
  readonly calm: () => number;
  /** After each picture: how it was projected, how far parts stand apart, and which revision it shows. */
  readonly drawn: (picture: { readonly projection: Projection; readonly exploded: number; readonly revision: number | undefined }) => void;
  /** Receives the function that finds the part under a pixel. */
  readonly picks: (pick: (at: Pixel) => string | undefined) => void;
}

const noIds: readonly string[] = [];

/** Ids of the parts, the same array until they change. */
const usePartIds = (stage: Stage): readonly string[] => {
  const last = useRef(noIds);
  return useSyncExternalStore(stage.subscribe, () => {
    const ids = stage.current()?.parts.map(({ id }) => id) ?? noIds;
    if (ids.length !== last.current.length || ids.some((id, place) => id !== last.current[place])) last.current = ids;
    return last.current;
  });
};

/** Key from above the left shoulder, fill from the right, and the paper's own light from below. */
const light = { key: [-0.45, -0.75, 1.25], fill: [0.9, -0.35, 0.45], rim: [0.2, 1, 0.5] } as const;

export const Scene = ({ stage, rig, detail, surfaces, hidden, selected, exploded, colours, calm, drawn, picks }: SceneProps) => {
  const { gl, scene, camera, invalidate, size } = useThree();
  const ids = usePartIds(stage);
  const models = useRef(new Map<string, PartModel>());
  const key = useRef<DirectionalLight>(null);
  const stale = useRef(true);
  const apart = useMemo(() => createMotion(0, (from, to, share) => from + (to - from) * share), []);
  const ground = useMemo(createGround, []);
  useEffect(() => () => ground.dispose(), [ground]);

  const settings = useRef({ hidden, surfaces });
  settings.current = { hidden, surfaces };

  const redraw = useMemo(
    () => (): void => {
      stale.current = true;
      invalidate();
    },
    [invalidate],
  );

  useLayoutEffect(() => {
    const followers = models.current;
    for (const [id, model] of followers) {
      if (ids.includes(id)) continue;
      scene.remove(model.object);
      model.dispose();
      followers.delete(id);
    }
    for (const id of ids) {
      if (followers.has(id)) continue;
      const model = createPartModel(id, detail);
      followers.set(id, model);
      scene.add(model.object);
    }
  }, [ids, scene, detail]);
  useEffect(
    () => () => {
      for (const model of models.current.values()) model.dispose();
      models.current.clear();
    },
    [],
  );

  useLayoutEffect(() => {
    const update = (): void => {
      for (const part of stage.current()?.parts ?? []) models.current.get(part.id)?.show(part);
      redraw();
    };
    update();
    return stage.subscribe(update);
  }, [stage, ids, redraw]);

  useLayoutEffect(() => {
    for (const [id, model] of models.current) {
      model.look({ surfaces, dimmed: selected !== undefined && selected !== id, paper: colours.paper, dark: colours.dark });
      model.object.visible = !hidden.has(id);
    }
    redraw();
  }, [ids, surfaces, hidden, selected, colours.paper, colours.dark, redraw]);

  useLayoutEffect(() => {
    ground.ink(colours.ink, colours.dark);
    redraw();
  }, [ground, colours.ink, colours.dark, redraw]);

  useLayoutEffect(() => {
    apart.to(exploded ? 1 : 0, calm());
    redraw();
  }, [apart, exploded, calm, redraw]);

  useEffect(() => rig.subscribe(invalidate), [rig, invalidate]);
  useEffect(() => invalidate(), [size, invalidate]);

  useEffect(() => {
    const restored = (): void => redraw();
    gl.domElement.addEventListener('webglcontextrestored', restored);
    return () => gl.domElement.removeEventListener('webglcontextrestored', restored);
  }, [gl, redraw]);

  useEffect(() => {
    const caster = new Raycaster();
    picks((at) => {
      const { width, height } = rig.frame();
      caster.setFromCamera(new Vector2((at.x / width) * 2 - 1, 1 - (at.y / height) * 2), camera);
      const shown = [...models.current.values()].map(({ object }) => object).filter(({ visible }) => visible);
      return caster.intersectObjects(shown, false)[0]?.object.name;
    });
  }, [camera, picks, rig]);

  useFrame(() => {
    const now = performance.now();
    const projection = rig.step(now);
    const moving = apart.moving();
    const share = apart.at(now);
    const scenery = stage.current();
    const shown = scenery && boundsOf(scenery.parts, { hidden: settings.current.hidden, exploded: share });

    const lensed = camera as PerspectiveCamera;
    const { view, eye, frame } = projection;
    lensed.fov = lens;
    lensed.aspect = frame.width / frame.height;
    lensed.near = Math.max(view.distance / 60, 0.5);
    lensed.far = view.distance + 6000;
    lensed.up.set(0, 0, 1);
    lensed.position.set(...eye);
    lensed.lookAt(...view.target);
    lensed.updateProjectionMatrix();

    if (stale.current || moving) {
      for (const part of scenery?.parts ?? []) {
        const [x, y, z] = part.explode;
        models.current.get(part.id)?.object.position.set(x * share, y * share, z * share);
      }
      scene.updateMatrixWorld();
      ground.object.visible = shown !== undefined;
      if (shown) {
        ground.cast(gl, scene, shown);
        const lamp = key.current;
        if (lamp && detail === 'full') {
          const middle = shown.min.map((low, axis) => (low + (shown.max[axis] ?? low)) / 2) as [number, number, number];
          const radius = Math.hypot(...shown.max.map((high, axis) => high - (shown.min[axis] ?? high))) / 2;
          lamp.target.position.set(...middle);
          lamp.target.updateMatrixWorld();
          lamp.position.set(middle[0] + light.key[0] * radius * 2, middle[1] + light.key[1] * radius * 2, middle[2] + light.key[2] * radius * 2);
          const { camera: eyeOfLamp } = lamp.shadow;
          [eyeOfLamp.left, eyeOfLamp.right, eyeOfLamp.top, eyeOfLamp.bottom, eyeOfLamp.near, eyeOfLamp.far] = [-radius, radius, radius, -radius, 0.1, radius * 5];
          eyeOfLamp.updateProjectionMatrix();
          lamp.shadow.normalBias = radius / 400;
          lamp.shadow.needsUpdate = true;
        }
      }
      stale.current = false;
    }
    gl.render(scene, camera);
    drawn({ projection, exploded: share, revision: scenery?.revision });
    if (moving) invalidate();
  }, 1);

  return (
    <>
      <primitive object={ground.object} />
      <hemisphereLight args={['#ffffff', '#cfc6b4', 1.95]} position={[0, 0, 1]} />
      <directionalLight
        ref={key}
        intensity={1.4}
        castShadow={detail === 'full'}
        shadow-autoUpdate={false}
        shadow-mapSize={[1024, 1024]}
        shadow-radius={3}
        shadow-bias={-0.0005}
        position={[...light.key]}
      />
      <directionalLight intensity={0.55} color="#fff4e2" position={[...light.fill]} />
      <directionalLight intensity={0.4} color="#e8f0ff" position={[...light.rim]} />
    </>
  );
};
