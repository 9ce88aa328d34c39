/** What is made for people, as poppler reads it. */
import { bomOf } from '@patternbook/fabrication';
import { poppler, type ReadPdf } from '../judges/poppler.ts';
import { broken, type FormatJudge, type Judged, judgeEach, type Verdict } from './format-judge.ts';
import { cutOff, design, part, scale } from './spoilt.ts';

const noMesh = 'It holds pictures for people and no bodies.';

/** As it is printed: with at most one decimal, and no zeros that say nothing. */
const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** Of the paper: mm. */
const a4 = [297, 210] as const;

function judgePages(verdict: Verdict, { subject }: Judged, read: ReadPdf): string {
  verdict.same('title', read.title, subject.recipe.title);
  for (const side of [0, 1] as const) verdict.near('side of the paper', read.size[side], { wanted: a4[side], share: 0, slack: 0.5 });
  verdict.must('it has fonts', read.fonts.length > 0);
  verdict.same('fonts that programs cannot show or copy from', read.fonts.filter(({ embedded, subset, unicode }) => !embedded || !subset || !unicode), []);
  const words = read.text.replaceAll(/\s+/g, ' ');
  for (const { name } of bomOf({ ...subject, language: 'en' }).parts) verdict.must(`it names ${name}`, words.includes(name));
  return words;
}

export const drawing: FormatJudge = {
  programs: ['pdfinfo'],
  judge: (files) => judgeEach(files, async (file, _, verdict) => {
    const { layout, hardware } = file.subject;
    const read = await poppler(file.file);
    const words = judgePages(verdict, file, read);
    verdict.must('it says which variant it is', words.includes(file.subject.recipe.variant.slice(0, 8)));
    // A list of more than ten rows may go on on a sheet of its own.
    const least = 1 + layout.parts.length + layout.parts.filter(({ blank }) => blank).length;
    verdict.must('it has as many pages as parts', read.pages === least || (layout.parts.length + hardware.length > 10 && read.pages === least + 1));
    for (const { name, measurements: { bounds }, finish: { material } } of layout.parts) {
      const size = [0, 1, 2].map((axis) => figure(bounds.max[axis]! - bounds.min[axis]!)).join(' × ');
      verdict.must(`it says that ${name} is ${size}`, words.includes(size));
      verdict.must(`it says what ${name} is made of`, words.includes(material.name['en']!));
    }
    for (const { designation } of hardware) verdict.must(`it lists ${designation}`, words.includes(designation.slice(0, 24)));
    verdict.holdsDesign(file);
  }),
  sample: 'enclosure',
  broken: { hole: noMesh, scale: broken(scale, 'it says that'), contour: noMesh, part: broken(part, 'it names', 'pages'), damage: broken(cutOff, 'refuses'), design: broken(design, 'the design') },
};

export const assemblyGuide: FormatJudge = {
  programs: ['pdfinfo'],
  judge: (files) => judgeEach(files, async (file, _, verdict) => {
    const { layout, hardware } = file.subject;
    const words = judgePages(verdict, file, await poppler(file.file));
    verdict.must('it says what it is for', words.includes(layout.parts.length > 1 ? 'Assembly guide' : 'Finishing'));
    for (const { designation } of hardware) verdict.must(`it lists ${designation}`, words.includes(designation.slice(0, 24)));
    verdict.holdsDesign(file);
  }),
  sample: 'enclosure',
  broken: { hole: noMesh, scale: 'It shows how things go together and not how large they are.', contour: noMesh, part: broken(part, 'it names'), damage: broken(cutOff, 'refuses'), design: broken(design, 'the design') },
};
