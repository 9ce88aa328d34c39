/** Puts the scene on a canvas of its own. Outside of react-dom's tree, so that a lost canvas can simply be replaced. */
import { createRoot, extend } from '@react-three/fiber';
import { createElement } from 'react';
import { DirectionalLight, Group, HemisphereLight, Mesh, NoToneMapping, PCFShadowMap, WebGLRenderer } from 'three';
import { Scene } from './Scene.tsx';
import type { SceneProps } from './Scene.tsx';
import type { Detail } from './material.ts';

// Only what the scene names: the whole of three would double what a visitor loads.
extend({ DirectionalLight, Group, HemisphereLight, Mesh });

export interface MountedScene {
  update(props: SceneProps): void;
  resize(size: { readonly width: number; readonly height: number }): void;
  unmount(): void;
}

export const contextOf = (canvas: HTMLCanvasElement, detail: Detail): WebGL2RenderingContext | null =>
  canvas.getContext('webgl2', { alpha: true, antialias: detail === 'full', premultipliedAlpha: true, stencil: false, powerPreference: 'high-performance' });

/** Whether pictures are drawn by the processor, where fine texture costs more than it shows. */
export const drawsInSoftware = (context: WebGL2RenderingContext): boolean => {
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = named ? context.getParameter(named.UNMASKED_RENDERER_WEBGL) : context.getParameter(context.RENDERER);
  return /swiftshader|llvmpipe|software|basic render/i.test(String(renderer));
};

export const mountScene = async (canvas: HTMLCanvasElement, { context, detail, size, props }: { readonly context: WebGL2RenderingContext; readonly detail: Detail; readonly size: { readonly width: number; readonly height: number }; readonly props: SceneProps }): Promise<MountedScene> => {
  const root = createRoot(canvas);
  const configure = async ({ width, height }: { readonly width: number; readonly height: number }): Promise<void> => {
    await root.configure({
      gl: () => {
        const renderer = new WebGLRenderer({ canvas, context, antialias: detail === 'full', alpha: true });
        renderer.setClearAlpha(0);
        return renderer;
      },
      frameloop: 'demand',
      dpr: detail === 'full' ? [1, 2] : 1,
      size: { width, height, top: 0, left: 0 },
      shadows: detail === 'full' ? { enabled: true, type: PCFShadowMap } : false,
      onCreated: ({ gl }) => {
        // Swatches promise a colour: nothing may bend it on its way to the screen.
        gl.toneMapping = NoToneMapping;
      },
    });
  };
  await configure(size);
  root.render(createElement(Scene, props));
  return {
    update: (next) => void root.render(createElement(Scene, next)),
    resize: (next) => void configure(next),
    unmount: () => root.unmount(),
  };
};
