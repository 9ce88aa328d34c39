import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { AccountMenu } from '../../layout/AccountMenu.tsx';
import { Wordmark } from '../../layout/Wordmark.tsx';
import { shell, studio, useMessages, useWords } from '../../messages/index.ts';
import { Button, IconButton, Menu, MenuItem, MenuSeparator, Tooltip } from '../../ui/index.ts';
import { useStepWords } from '../document/stepWords.ts';
import { isUntouched } from '../session.ts';
import { useNarrow } from '../useNarrow.ts';
import { useDocument, useStudio } from '../useSession.ts';
import { NameField } from './NameField.tsx';
import { SaveMark } from './SaveMark.tsx';
import styles from './TopBar.module.css';

/** What the bar can open over the design. */
export type Dialogue = 'share' | 'export' | 'publish' | 'version' | 'shortcuts';

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
  const { definition, document, access, autosave } = useStudio();
  const { undo, redo, design } = useDocument();
  const say = useStepWords(definition);
  const file = useRef<HTMLInputElement>(null);
  const [lastUndo, lastRedo] = [undo.at(-1), redo.at(-1)];
  const own = access.kind === 'own' || access.copy;

  const actions = (
    <>
      <MenuItem icon="file" onSelect={() => file.current?.click()}>
        {t('openFile')}
      </MenuItem>
      <MenuItem icon="reset" disabled={readOnly || isUntouched(definition, design)} onSelect={() => document.apply({ kind: 'replace', values: {}, finishes: {} }, { kind: 'reset-all' })}>
        {t('resetAll')}
      </MenuItem>
      {autosave && (
        <MenuItem icon="tag" disabled={readOnly} onSelect={() => onOpen('version')}>
          {t('nameVersion')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon="keyboard" keys="?" onSelect={() => onOpen('shortcuts')}>
        {t('shortcuts')}
      </MenuItem>
    </>
  );

  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={frame('home')}>
        <Wordmark compact />
      </Link>
      <div className={styles.title}>
        <h1 className={styles.product}>
          {words(definition.name)}
          {access.kind === 'shared' && <span>{t('by', { name: access.author })}</span>}
        </h1>
        <div className={styles.named}>
          <NameField readOnly={readOnly && access.kind === 'shared'} />
          <SaveMark />
        </div>
      </div>
      {own && (
        <div className={styles.group}>
          <Tooltip text={lastUndo ? t('undoStep', { step: say(lastUndo.name, design) }) : t('undo')} keys="Ctrl Z">
            <IconButton icon="undo" label={lastUndo ? t('undoStep', { step: say(lastUndo.name, design) }) : t('undo')} disabled={readOnly || !lastUndo} onClick={() => document.undo()} data-action="undo" />
          </Tooltip>
          <Tooltip text={lastRedo ? t('redoStep', { step: say(lastRedo.name) }) : t('redo')} keys="Ctrl ⇧ Z">
            <IconButton icon="redo" label={lastRedo ? t('redoStep', { step: say(lastRedo.name) }) : t('redo')} disabled={readOnly || !lastRedo} onClick={() => document.redo()} data-action="redo" />
          </Tooltip>
        </div>
      )}
      <div className={styles.end}>
        {narrow ? (
          <Menu trigger={<IconButton icon="more" label={t('more')} />}>
            {own && autosave && (
              <>
                <MenuItem icon="share" onSelect={() => onOpen('share')}>
                  {t('share')}
                </MenuItem>
                <MenuItem icon="download" onSelect={() => onOpen('export')}>
                  {t('download')}
                </MenuItem>
                <MenuItem icon="globe" onSelect={() => onOpen('publish')}>
                  {t('publish')}
                </MenuItem>
                <MenuItem icon="history" onSelect={onHistory}>
                  {t('history')}
                </MenuItem>
                <MenuSeparator />
              </>
            )}
            {actions}
            <MenuSeparator />
            <MenuItem icon="user" render={<Link to="/me" />}>
              {frame('mine')}
            </MenuItem>
          </Menu>
        ) : (
          <>
            {own && autosave && (
              <>
                <Tooltip text={t('history')}>
                  <IconButton icon="history" label={t('history')} pressed={historyOpen} onClick={onHistory} data-action="history" />
                </Tooltip>
                <Tooltip text={t('share')}>
                  <IconButton icon="share" label={t('share')} onClick={() => onOpen('share')} data-action="share" />
                </Tooltip>
              </>
            )}
            <Menu trigger={<IconButton icon="more" label={t('more')} />}>{actions}</Menu>
            {own && autosave && (
              <>
                <Button busy={opening === 'export'} onClick={() => onOpen('export')} data-action="export">
                  {t('download')}
                </Button>
                <Button busy={opening === 'publish'} onClick={() => onOpen('publish')} data-action="publish">
                  {t('publish')}
                </Button>
              </>
            )}
          </>
        )}
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
        accept=".3mf,model/3mf,.json,application/json"
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
