import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { AccountMenu } from '../../layout/AccountMenu.tsx';
import { Wordmark } from '../../layout/Wordmark.tsx';
import { shell, studio, useMessages, useWords } from '../../messages/index.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { ActionList } from '../floating/ActionList.tsx';
import type { Action } from '../floating/ActionList.tsx';
import { Tool } from '../floating/Tool.tsx';
import { useStepWords } from '../document/stepWords.ts';
import { isUntouched } from '../session.ts';
import { useNarrow } from '../useNarrow.ts';
import { useDocument, useStudio } from '../useSession.ts';
import { NameField } from './NameField.tsx';
import { SaveMark } from './SaveMark.tsx';
import styles from './TopBar.module.css';

/** A shortcut as this machine's keys are labelled. */
const commandKeys = (key: string): string => (/mac|iphone|ipad/i.test(navigator.userAgent) ? `⌘ ${key}` : `Ctrl ${key}`);

/** What the bar can open over the design. */
export type Dialogue = 'share' | 'export' | 'publish' | 'version' | 'parts' | 'shortcuts';

export interface TopBarProps {
  readonly readOnly: boolean;
  /** What is being opened, such as while the design gets its place on the server. */
  readonly opening: Dialogue | 'order' | 'copy' | undefined;
  readonly historyOpen: boolean;
  readonly onOpen: (dialogue: Dialogue) => void;
  readonly onHistory: () => void;
  readonly onOrder: () => void;
  readonly onCopy: () => void;
  readonly onFile: (file: File) => void;
}

export const TopBar = ({ readOnly, opening, historyOpen, onOpen, onHistory, onOrder, onCopy, onFile }: TopBarProps) => {
  const t = useMessages(studio);
  const frame = useMessages(shell);
  const words = useWords();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const { definition, document, access, origins, autosave } = useStudio();
  const { undo, redo, design } = useDocument();
  const say = useStepWords(definition);
  const file = useRef<HTMLInputElement>(null);
  const [lastUndo, lastRedo] = [undo.at(-1), redo.at(-1)];
  const own = access.kind === 'own' || access.copy;

  const undoWords = lastUndo ? t('undoStep', { step: say(lastUndo.name, design) }) : t('undo');
  const redoWords = lastRedo ? t('redoStep', { step: say(lastRedo.name) }) : t('redo');
  const saves = own && autosave !== undefined;
  const passOn: readonly Action[] = [
    { label: t('share'), icon: 'share', act: () => onOpen('share'), id: 'share' },
    { label: t('publish'), icon: 'globe', act: () => onOpen('publish'), id: 'publish' },
    { label: t('history'), icon: 'history', act: onHistory, id: 'history' },
  ];
  const others: readonly Action[] = [
    { label: t('partsList'), icon: 'list', act: () => onOpen('parts'), id: 'parts' },
    { label: t('openFile'), icon: 'file', act: () => file.current?.click() },
    { label: t('resetAll'), icon: 'reset', disabled: readOnly || isUntouched(definition, design), act: () => document.apply({ kind: 'replace', values: {}, finishes: {} }, { kind: 'reset-all' }), id: 'reset-all' },
    ...(saves ? [{ label: t('nameVersion'), icon: 'tag' as const, disabled: readOnly, act: () => onOpen('version'), id: 'version' }] : []),
  ];
  const help: readonly Action[] = [{ label: t('shortcuts'), icon: 'keyboard', keys: '?', act: () => onOpen('shortcuts') }];
  const mine: readonly Action[] = narrow ? [{ label: frame('mine'), icon: 'user', act: () => void navigate({ to: '/me' }) }] : [];

  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={frame('home')}>
        <Wordmark compact />
      </Link>
      <div className={styles.title}>
        <h1 className={styles.product}>
          {words(definition.name)}
          {access.kind === 'shared' && access.author !== '' && <span>{t('by', { name: access.author })}</span>}
          {origins.map(({ pattern, name, author }) => (
            <span key={pattern} data-credit={pattern}>
              {t.weave('remixOf', {
                pattern: (
                  <Link to="/patterns/$id" params={{ id: pattern }} dir="auto">
                    {name}
                  </Link>
                ),
                maker: <bdi>{author.name}</bdi>,
              })}
            </span>
          ))}
        </h1>
        <div className={styles.named}>
          <NameField readOnly={readOnly && access.kind === 'shared'} />
          <SaveMark />
        </div>
      </div>
      {own && (
        <div className={styles.group}>
          <Tool icon="undo" label={undoWords} keys={commandKeys('Z')} disabled={readOnly || !lastUndo} onClick={() => document.undo()} data-action="undo" />
          <Tool icon="redo" label={redoWords} keys={commandKeys('⇧ Z')} disabled={readOnly || !lastRedo} onClick={() => document.redo()} data-action="redo" />
        </div>
      )}
      <div className={styles.end}>
        {saves && !narrow && (
          <>
            <Tool icon="history" label={t('history')} pressed={historyOpen} onClick={onHistory} data-action="history" />
            <Tool icon="share" label={t('share')} onClick={() => onOpen('share')} data-action="share" />
          </>
        )}
        <ActionList icon="more" label={t('more')} side="below" groups={narrow && saves ? [passOn, others, help, mine] : [others, help, mine]} />
        {saves && !narrow && (
          <>
            <Button busy={opening === 'export'} onClick={() => onOpen('export')} data-action="export">
              {t('download')}
            </Button>
            <Button busy={opening === 'publish'} onClick={() => onOpen('publish')} data-action="publish">
              {t('publish')}
            </Button>
          </>
        )}
        {saves && narrow && <IconButton look="secondary" icon="download" label={t('download')} aria-busy={opening === 'export' || undefined} onClick={() => onOpen('export')} data-action="export" />}
        {access.kind === 'shared' && access.copy && (
          <Button look="primary" icon="copy" busy={opening === 'copy'} onClick={onCopy} data-action="copy">
            {t('makeCopy')}
          </Button>
        )}
        {access.kind === 'own' && (
          <Button look="primary" busy={opening === 'order'} onClick={onOrder} data-action="order">
            {narrow ? t('orderShort') : t('order')}
          </Button>
        )}
        {!narrow && <AccountMenu />}
      </div>
      <input
        ref={file}
        type="file"
        accept=".3mf,model/3mf,.json,application/json,.zip,.pdf,.svg,.dxf,.step,.stp,.obj,.glb,.usdz,.csv"
        hidden
        data-action="open-file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </header>
  );
};
