import type { CatalogueAnswer } from '../api/index.ts';
import { explainFinding } from './findings/explainFinding.ts';
import type { ExplainQuestion } from './findings/explainFinding.ts';
import { browserWorkshop } from './shaping/browserWorkshop.ts';

self.addEventListener('message', ({ data: { fonts, ...question } }: MessageEvent<ExplainQuestion & { readonly fonts: CatalogueAnswer['fonts'] }>) => {
  void explainFinding(question, browserWorkshop(fonts)).then((explained) => self.postMessage(explained));
});
