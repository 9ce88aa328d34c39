import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { compareVersions, parseDesign } from '@patternbook/product';
import type { ViewportHandle } from '@patternbook/viewport';
import { api } from '../api/index.ts';
import { loadMessages, studio, upgrading, useMessages, useWords } from '../messages/index.ts';
import { toast } from '../ui/index.ts';
import { Announcer } from './Announcer.tsx';
import { QuietBar } from './bar/QuietBar.tsx';
import { TopBar } from './bar/TopBar.tsx';
import type { Dialogue } from './bar/TopBar.tsx';
import type { Blocked } from './dialogs/BlockedDialog.tsx';
import { useStepWords } from './document/stepWords.ts';
import type { FileDesign } from './files/readDesignFile.ts';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { PastBanner } from './history/PastBanner.tsx';
import { handOver } from './opening/openDesign.ts';
import type { SessionWords } from './opening/useOpenSession.ts';
import { goToField } from './panel/fieldId.ts';
import { Panel } from './panel/Panel.tsx';
import type { Saved } from './saving/autosave.ts';
import { findCutsInWorker } from './cutting/cuttingWorker.ts';
import { largestPrinted } from './cutting/largestPrinted.ts';
import { useChecked, useFindings, useResults, useShown, useStudio, useView } from './useSession.ts';
import { useShortcuts } from './useShortcuts.ts';
import { FaultNotice } from './view/FaultNotice.tsx';
import { Progressing } from './view/Progressing.tsx';
import { StudioViewport } from './view/StudioViewport.tsx';
import { ViewTools } from './view/ViewTools.tsx';
import styles from './Studio.module.css';

const CuttingRoom = lazy(() => import('./cutting/CuttingRoom.tsx'));
const NewerVersion = lazy(() => Promise.all([import('./upgrading/NewerVersion.tsx'), loadMessages(upgrading)]).then(([{ NewerVersion: component }]) => ({ default: component })));
const BlockedDialog = lazy(() => import('./dialogs/BlockedDialog.tsx'));
const ShareDialog = lazy(() => import('./dialogs/ShareDialog.tsx'));
const WhichDesign = lazy(() => import('./files/WhichDesign.tsx'));
const VersionDialog = lazy(() => import('./dialogs/VersionDialog.tsx'));
const ShortcutsDialog = lazy(() => import('./dialogs/ShortcutsDialog.tsx'));
const PartsListDialog = lazy(() => import('./partsList/PartsListDialog.tsx'));
const ExportDialog = lazy(() => import('../exporting/ExportDialog.tsx'));
const PublishDialog = lazy(() => import('../publishing/PublishDialog.tsx'));

interface StudioProps {
  readonly words: { current: SessionWords };
  /** The earlier state that the address asks for. */
  readonly revision: number | undefined;
}

/** One open design: model, panel, bars and what opens over them. */
export const Studio = ({ words: sessionWords, revision }: StudioProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const navigate = useNavigate();
  const { product, definition, catalogue, document, autosave, access, looking, view } = useStudio();
  const { past, edit, design } = useShown();
  const { conflicts, refusals, finishes } = useChecked();
  const findings = useFindings();
  const { askedAt, good, fault } = useResults();
  const say = useStepWords(definition);
  const viewport = useRef<ViewportHandle>(null);
  const [history, setHistory] = useState(false);
  const [opening, setOpening] = useState<Dialogue | 'order' | 'copy'>();
  const [open, setOpen] = useState<{ readonly dialogue: Dialogue; readonly saved: Saved | undefined }>();
  const outdated = access.kind === 'own' && product.versions.some(({ version }) => compareVersions(version, definition.version) > 0);
  const { cutting, cuts } = useView((state) => state);
  const readOnly = past !== undefined || (access.kind === 'shared' && !access.copy);
  const [blocked, setBlocked] = useState<Blocked>();
  /** A file of several designs, of which one is to be opened. */
  const [several, setSeveral] = useState<{ readonly file: File; readonly designs: readonly FileDesign[] }>();
  const troubles = conflicts.length + refusals.length;
  const close = (): void => setOpen(undefined);
  const goOn = (wanted: Blocked): void => {
    setBlocked(undefined);
    if (wanted === 'order') order();
    else openDialogue(wanted);
  };
  const show = (parameter: string): void => {
    setBlocked(undefined);
    // Narrow screens show one group at a time; the dialog gives the focus back first.
    const group = definition.parameters[parameter]?.group;
    if (group !== undefined) view.setState({ group });
    setTimeout(() => goToField(parameter));
  };

  sessionWords.current = {
    label: () => {
      const { last, design } = document.state();
      if (!last) return '';
      return last.undone ? t('stepUndone', { step: say(last.name) }) : say(last.name, design);
    },
    merged: (clashes) => {
      const names = clashes.map((place) => (definition.parameters[place] ? words(definition.parameters[place].label) : definition.parts[place] ? words(definition.parts[place].name) : place));
      toast({ text: t('merged', { names: names.join(', ') }), icon: 'history' });
    },
  };

  // An address that names an earlier state opens it once the design is there.
  useEffect(() => {
    const saved = autosave?.saved();
    if (revision === undefined || !saved || revision === saved.revision) return;
    api.designs.at.query({ id: saved.id, revision }).then(
      (then) => {
        const design = parseDesign(then.design);
        if (!design.ok) throw new Error(design.fault.message);
        // Of another version: the history says so, and offers to go there.
        if (design.value.product.version === definition.version) looking.look({ revision, label: then.label, savedAt: then.savedAt, design: design.value });
        setHistory(true);
      },
      () => toast({ text: t('openFailed'), icon: 'conflict' }),
    );
  }, [revision, autosave, looking, definition, t]);

  /** Everything on the server first: what is passed on is a saved state. */
  const withSaved = async (what: Dialogue | 'order' | 'copy', then: (saved: Saved) => void): Promise<void> => {
    if (!autosave) return;
    setOpening(what);
    const outcome = await autosave.settle();
    setOpening(undefined);
    if (outcome.ok) then(outcome.value);
    else toast({ text: t('saveFirst'), icon: 'offline' });
  };
  const openDialogue = (dialogue: Dialogue): void => {
    if (dialogue === 'shortcuts' || dialogue === 'version' || dialogue === 'parts') setOpen({ dialogue, saved: undefined });
    else if ((dialogue === 'export' || dialogue === 'publish') && troubles > 0) setBlocked(dialogue);
    else void withSaved(dialogue, (saved) => setOpen({ dialogue, saved }));
  };
  const order = (): void => {
    if (troubles > 0) setBlocked('order');
    else void withSaved('order', ({ id }) => void navigate({ to: '/order/$designId', params: { designId: id } }));
  };
  const openFile = async (file: File): Promise<void> => {
    // Reading archives is loaded with the first file.
    const { readDesignFile } = await import('./files/readDesignFile.ts');
    const outcome = await readDesignFile(file);
    if (!outcome.ok) {
      toast({ text: t(outcome.fault), icon: 'conflict' });
      return;
    }
    if (outcome.value.others?.length) setSeveral({ file, designs: [outcome.value, ...outcome.value.others] });
    else await openDesign(file, outcome.value);
  };
  const openDesign = async (file: File, { design, title }: FileDesign): Promise<void> => {
    const name = title ?? file.name.replace(/\.(3mf|json)$/i, '');
    if (design.product.id === definition.id && design.product.version === definition.version && !readOnly) {
      document.replace(design, { kind: 'file', file: file.name });
      toast({ text: t('fileOpened', { name }), icon: 'file' });
    } else {
      handOver(design, name);
      await navigate({ to: '/design/$productId', params: { productId: design.product.id } });
    }
  };

  useShortcuts({
    undo: () => {
      if (!readOnly) document.undo();
    },
    redo: () => {
      if (!readOnly) document.redo();
    },
    save: () => void autosave?.settle(),
    fit: () => viewport.current?.fit(),
    explode: () => view.setState(({ exploded }) => ({ exploded: !exploded })),
    dimensions: () => view.setState(({ dimensions }) => ({ dimensions: !dimensions })),
    help: () => openDialogue('shortcuts'),
    escape: () => {
      if (past) looking.look(undefined);
      else view.setState({ selected: undefined });
    },
  });

  return (
    <main id="content" className={styles.studio} data-state="open" data-edit={edit} data-quality={good?.edit === edit ? good.quality : undefined} aria-busy={askedAt !== undefined}>
      <div className={styles.top}>
        <TopBar
          readOnly={readOnly || cutting !== undefined}
          opening={opening}
          historyOpen={history}
          onOpen={openDialogue}
          onHistory={() => {
            setHistory(!history);
            looking.look(undefined);
          }}
          onOrder={order}
          onCopy={() => void withSaved('copy', () => {})}
          onFile={(file) => void openFile(file)}
        />
      </div>
      <div className={styles.figures}>
        {fault && <FaultNotice />}
        <QuietBar readOnly={readOnly || cutting !== undefined} />
      </div>
      {cutting ? (
        <Suspense>
          <CuttingRoom key={cutting.part} part={cutting.part} places={{ view: styles.view, panel: styles.panel }} forFile={cutting.forFile} onDownload={() => openDialogue('export')} />
        </Suspense>
      ) : (
        <>
          <div className={styles.view}>
            <StudioViewport ref={viewport} readOnly={readOnly} />
            <ViewTools viewport={() => viewport.current} />
            <PastBanner />
            {access.kind === 'shared' && !past && <p className={styles.notice}>{t(access.copy ? 'sharedCopy' : 'sharedView', { name: access.author || t('somebody') })}</p>}
            {!fault && <Progressing />}
          </div>
          <aside className={styles.panel} aria-label={t('panel')}>
            {history ? (
              <HistoryPanel
                onClose={() => {
                  setHistory(false);
                  looking.look(undefined);
                }}
              />
            ) : (
              <>
                {outdated && !readOnly && (
                  <Suspense>
                    <NewerVersion />
                  </Suspense>
                )}
                <Panel disabled={readOnly} />
              </>
            )}
          </aside>
        </>
      )}
      <Announcer />
      <Suspense>
        {blocked && <BlockedDialog wanted={blocked} onGoOn={() => goOn(blocked)} onShow={show} onClose={() => setBlocked(undefined)} />}
        {open?.dialogue === 'shortcuts' && <ShortcutsDialog onClose={close} />}
        {open?.dialogue === 'version' && <VersionDialog onClose={close} />}
        {several && (
          <WhichDesign
            designs={several.designs}
            onClose={() => setSeveral(undefined)}
            onChoose={(design) => {
              setSeveral(undefined);
              void openDesign(several.file, design);
            }}
          />
        )}
        {open?.dialogue === 'parts' && <PartsListDialog onDownload={() => openDialogue('export')} onClose={close} />}
        {open?.dialogue === 'share' && open.saved && <ShareDialog design={open.saved.id} revision={open.saved.revision} name={document.state().name} onClose={close} />}
        {open?.dialogue === 'export' && open.saved && (
          <ExportDialog
            subject={{ design: open.saved.id, revision: open.saved.revision }}
            parts={(good?.evaluation.parts ?? []).map(({ id }) => id)}
            product={{ id: definition.id, version: definition.version }}
            {...(findings.some(({ code }) => code === 'too-large') && good && {
              findCuts: () => findCutsInWorker({ declarations: definition.parts, bodies: good.evaluation.parts, finishes, turns: design.turns, materials: catalogue.materials, machines: catalogue.machines }),
            })}
            chosenCuts={Object.values(cuts)}
            {...(good && {
              built: { bodies: good.evaluation.parts, finishes },
              onCut: (part = largestPrinted(good.evaluation.parts, finishes, catalogue.materials)) => {
                close();
                if (part !== undefined) view.setState({ cutting: { part, forFile: true } });
              },
            })}
            onClose={close}
          />
        )}
        {open?.dialogue === 'publish' && open.saved && <PublishDialog design={open.saved.id} revision={open.saved.revision} onClose={close} />}
      </Suspense>
    </main>
  );
};
