/**
 * What each kind of task does. A handler may run twice, and be killed at any await: it only writes what is named by its
 * content. That its task ended is written by `runTask` alone.
 */
import type { Surroundings } from '../context.ts';
import type { TaskStage } from '../contract/task.ts';
import type { TaskInput, TaskKind } from './kinds.ts';
import { checkProduct } from './checkProduct.ts';
import { drawDesign } from './drawDesign.ts';
import { drawPictures } from './drawPictures.ts';
import { makeArtefactFile } from './makeArtefactFile.ts';
import { makeTogetherFile } from './makeTogetherFile.ts';

export interface TaskResult {
  /** Key of the file that was made. */
  readonly artefact: string | null;
}

/** Says how much is done, from 0 to 1, and what is being done. It may be called as often as there is something to say. */
export type Progress = (share: number, stage?: TaskStage) => Promise<void>;

/** The signal is aborted when the asker wants it no more. */
export type TaskHandler<Kind extends TaskKind> = (
  surroundings: Surroundings,
  input: TaskInput<Kind>,
  progress: Progress,
  signal: AbortSignal,
) => Promise<TaskResult>;

export const taskHandlers: { readonly [Kind in TaskKind]: TaskHandler<Kind> } = {
  'draw-pictures': drawPictures,
  'draw-design': drawDesign,
  'check-product': checkProduct,
  'make-artefact': makeArtefactFile,
  'make-together': makeTogetherFile,
};
