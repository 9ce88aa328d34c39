export type { PointEvent, PointsControl } from './overlay/PointGrip.tsx';
export type { Touch } from './scene/scene.ts';
export { createStage } from './stage.ts';
export type { Scenery, Stage, StageDimension, StageHandle, StagePart, StagePoint } from './stage.ts';
export type { Surface, Surfaces } from './surface.ts';
export type { HandleEvent, ViewControl } from './overlay/HandleGrip.tsx';
export type { Viewpoint } from './view.ts';
export { Viewport } from './Viewport.tsx';
export type { ViewportHandle, ViewportProps } from './Viewport.tsx';
