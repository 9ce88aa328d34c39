import type { SuggestedCut } from '@patternbook/fabrication';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { api, catalogueQuery, faultOf, productQuery } from '../api/index.ts';
import type { ExportRequest, FormatOffer } from '../api/index.ts';
import { exporting, shell, useMessages, useWords } from '../messages/index.ts';
import { usePreferences } from '../preferences/index.ts';
import { ensureSession } from '../session/index.ts';
import { Button, ButtonAnchor, Dialog, Notice, Progress } from '../ui/index.ts';
import { AlsoDrawings } from './AlsoDrawings.tsx';
import { bringNext } from './bringNext.ts';
import { Cards } from './Cards.tsx';
import type { ChosenCut } from './chosenCut.ts';
import { Filaments } from './Filaments.tsx';
import type { Built } from './Filaments.tsx';
import { HowFar } from './HowFar.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { SplitNotes } from './SplitNotes.tsx';
import { destinations } from './destinations.ts';
import type { Destination, DestinationId, Way, WayId } from './destinations.ts';
import { machinesFor, noAnswers, Questions } from './Questions.tsx';
import type { Answers } from './Questions.tsx';
import { cuttingOf, splitsOf } from './splits.ts';
import type { Cutting } from './splits.ts';
import { useMaking } from './useMaking.ts';
import styles from './ExportDialog.module.css';

export type ExportSubject = ExportRequest['subject'];

export interface ExportDialogProps {
  readonly subject: ExportSubject;
  /** Ids of the parts that it has. */
  readonly parts: readonly string[];
  /** For the names of the parts. */
  readonly product: { readonly id: string; readonly version: string };
  /** Where parts that no machine holds could be cut; asked once, where the shape is at hand. */
  readonly findCuts?: () => Promise<readonly SuggestedCut[] | undefined>;
  /** What it is made of, where the shape is at hand. */
  readonly built?: Built;
  /** Where somebody chose to cut parts. */
  readonly chosenCuts?: readonly ChosenCut[];
  /** Opens the room in which cuts of a part are chosen, the likeliest if it is left out; left out where there is none. */
  readonly onCut?: (part?: string) => void;
  readonly onClose: () => void;
}

/** Wide enough to hold, narrow enough to snap: mm. */
const tabWidth = 0.6;

const Refusal = ({ error }: { readonly error: unknown }) => {
  const t = useMessages(exporting);
  const fault = faultOf(error);
  const text: Partial<Record<typeof fault.code, string>> = { conflicts: t('conflicts'), offline: t('offline'), 'too-many-requests': t('busy') };
  return (
    <Notice kind="conflict" announce>
      {text[fault.code] ?? t('failed')}
    </Notice>
  );
};

/** What a person said, as the server wants it. */
const requestOf = (subject: ExportSubject, way: Way, { part, machine, width, depth, kerf, tabs, keys }: Answers, cutting: Cutting, bed: { readonly x: number; readonly y: number } | undefined, language: 'en' | 'de'): Omit<ExportRequest, 'idempotencyKey'> => {
  const asks = way.asks ?? [];
  const sheet = asks.includes('sheet') && bed && (width !== undefined || depth !== undefined) ? { sheet: { width: width ?? bed.x, depth: depth ?? bed.y } } : {};
  const wanted = cuttingOf(cutting, asks.includes('part') ? part : '');
  const splits = asks.includes('cuts') ? splitsOf(wanted, keys) : [];
  const on = machine ?? (splits.length > 0 ? wanted.chosen[0]?.machine : undefined);
  const options = { ...sheet, ...(splits.length > 0 && { splits: [...splits] }), ...(kerf !== undefined && { kerf }), ...(tabs && { tabs: tabWidth }), ...(asks.includes('language') && { language }) };
  return {
    subject,
    format: way.format as FormatOffer['format'],
    ...(asks.includes('part') && part !== '' && { part }),
    ...(on !== undefined && { machine: on }),
    ...(Object.keys(options).length > 0 && { options }),
  };
};

/** Asks where the thing goes, makes the file that is right there, shows how far it is, hands it over, and says what to do with it. */
export default function ExportDialog({ subject, parts, product, findCuts, built, chosenCuts = [], onCut, onClose }: ExportDialogProps): ReactNode {
  const t = useMessages(exporting);
  const words = useMessages(shell);
  const { language } = usePreferences();
  const making = useMaking(subject);
  const [chosen, setChosen] = useState<DestinationId | undefined>(making.making?.destination);
  const [chosenWay, setChosenWay] = useState<WayId | undefined>(making.making?.way);
  const [answers, setAnswers] = useState(noAnswers);
  const [cuts, setCuts] = useState<readonly SuggestedCut[]>([]);
  useEffect(() => {
    void findCuts?.().then((found) => setCuts(found ?? []));
    // Once: the shape does not change while the dialog is open.
  }, []);
  const [answered, setAnswered] = useState<HTMLElement>();
  useEffect(() => {
    if (answered) bringNext(answered);
  }, [answered]);
  const first = useRef<HTMLFieldSetElement>(null);
  const [jumps, setJumps] = useState(0);
  // What was pressed is gone: the answer that it gave has the focus.
  useEffect(() => {
    if (jumps > 0) first.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [jumps]);
  const machines = useQuery(catalogueQuery).data?.machines ?? [];
  const say = useWords();
  const definition = useQuery(productQuery(product.id, product.version)).data?.definition;
  const nameOf = (id: string): string => {
    const name = definition?.parts[id]?.name;
    return name ? say(name) : id;
  };
  const prospect = useQuery({
    queryKey: ['export-offers', subject],
    queryFn: async ({ signal }) => {
      await ensureSession();
      return api.exports.offers.query({ subject }, { signal });
    },
    staleTime: Infinity,
  });

  const offers = new Map(prospect.data?.formats.map(({ format, obstacle }) => [format as string, obstacle]));
  const processes = prospect.data?.processes ?? [];
  const waysOf = ({ ways }: Destination): readonly Way[] => ways.filter(({ format }) => offers.has(format));
  const obstacleOf = (way: Way): string | undefined => {
    const obstacle = offers.get(way.format);
    return obstacle ? t(`obstacle-${obstacle}`) : undefined;
  };
  const shown = destinations.filter((destination) => waysOf(destination).length > 0);
  const closed = (destination: Destination): string | undefined => {
    if (destination.id === 'printer' && !processes.includes('fdm') && !processes.includes('sla')) return t('obstacle-no-printing');
    const ways = waysOf(destination);
    return ways.every((way) => obstacleOf(way) !== undefined) ? obstacleOf(ways[0]!) : undefined;
  };
  const destination = shown.find(({ id }) => id === chosen) ?? shown.find((each) => closed(each) === undefined);
  const ways = destination ? waysOf(destination) : [];
  const way = ways.find(({ id }) => id === chosenWay) ?? ways.find((each) => obstacleOf(each) === undefined);
  const able = way ? machinesFor(machines, way, processes) : [];

  const { task, working } = making;
  const done = task?.state === 'done';
  const still = working || done;
  const size = (bytes: number): string => new Intl.NumberFormat(language, { style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));
  const make = (): void => {
    if (!way || !destination) return;
    const wanted = requestOf(subject, way, answers, { suggested: cuts, chosen: chosenCuts }, (able.find(({ id }) => id === answers.machine) ?? able.find(({ id }) => id === chosenCuts[0]?.machine) ?? able[0])?.bed, language);
    making.begin({ wanted, destination: destination.id, way: way.id, words: { ready: (file) => t('readyElsewhere', { file }), failed: t('failed'), download: t('download') } });
  };
  const answer = (id: DestinationId): void => {
    setChosen(id);
    setChosenWay(undefined);
    setAnswers(noAnswers);
  };
  const can = (id: DestinationId): boolean => shown.some((each) => each.id === id && closed(each) === undefined);
  const alsoDrawings = way?.id === 'solid' && (
    <AlsoDrawings
      can={can}
      onGo={(id) => {
        if (done) making.reset();
        answer(id);
        setJumps(jumps + 1);
      }}
    />
  );
  const questionOf = (id: DestinationId): string => {
    switch (id) {
      case 'printer': return t('ways-printer');
      case 'sheet': return t('ways-sheet');
      case 'viewer': return t('ways-viewer');
      case 'cad': return t('ways-cad');
      case 'paper': return t('ways-paper');
      case 'somebody': case 'keep': return '';
    }
  };

  return (
    <Dialog
      open
      width="wide"
      onOpenChange={onClose}
      title={t('title')}
      description={t('description')}
      actions={
        done && task.artefact ? (
          <>
            <Button onClick={making.reset}>{t('again')}</Button>
            {way?.format === 'usdz' && (
              <a className={styles.ar} rel="ar" href={task.artefact.url}>
                {/* Apple's browser opens its viewer only for a link around a picture. */}
                <img alt={t('openAr')} src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" />
              </a>
            )}
            <ButtonAnchor look="primary" icon="download" href={task.artefact.url} download={task.artefact.fileName}>
              {t('download')}
            </ButtonAnchor>
          </>
        ) : working ? (
          <>
            <Button onClick={making.reset}>{t('stop')}</Button>
            <Button look="primary" onClick={onClose}>
              {words('close')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words('cancel')}</Button>
            <Button look="primary" icon="file" busy={!way} onClick={make}>
              {t('make')}
            </Button>
          </>
        )
      }
    >
      {prospect.isPending && <Progress label={t('looking')} />}
      {prospect.isError && <Refusal error={prospect.error} />}
      {destination && !still && (
        <Cards
          question={t('question')}
          columns
          disabled={still}
          value={destination.id}
          cards={shown.map((each) => ({ value: each.id, name: t(each.id), text: t(`text-${each.id}`), icon: each.icon, obstacle: closed(each) }))}
          fieldset={first}
          onChange={(id, card) => {
            answer(id);
            setAnswered(card);
          }}
        />
      )}
      {destination && way && !still && ways.length > 1 && (
        <Cards
          question={questionOf(destination.id)}
          disabled={still}
          value={way.id}
          cards={ways.map((each) => ({ value: each.id, name: t(each.id), text: t(`text-${each.id}`), obstacle: obstacleOf(each) }))}
          onChange={(id, card) => {
            setChosenWay(id);
            setAnswers(noAnswers);
            setAnswered(card);
          }}
        />
      )}
      {way && !still && <Questions way={way} parts={parts} product={product} machines={able} cutting={{ suggested: cuts, chosen: chosenCuts }} onCut={onCut} answers={answers} disabled={still} onChange={setAnswers} />}
      {!still && alsoDrawings}
      {working && <HowFar task={task} />}
      {done && task.artefact && way && (
        <Notice kind="done" announce>
          {t('made')}: <span className={styles.file}>{task.artefact.fileName}</span> ({size(task.artefact.bytes)})
          <p className={styles.next}>{t(`next-${way.id}`)}</p>
          {way.id === 'bambu' && built && making.making && <Filaments {...built} product={product} wanted={making.making.wanted} />}
        </Notice>
      )}
      {done && task.artefact && <SplitNotes splitting={task.artefact.splitting} nameOf={nameOf} />}
      {done && alsoDrawings}
      {task?.state === 'failed' && (
        <Notice kind="conflict" announce>
          {task.message ? t('failedBecause', { reason: task.message }) : t('failed')}
        </Notice>
      )}
      {making.error !== undefined && <Refusal error={making.error} />}
      <MoreBelow />
    </Dialog>
  );
}
