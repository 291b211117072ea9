/** Everything that can be done in the outline, for the mouse; the keys do the same. */

import { questionTemplates } from '../../../../shared/domain/criteria-templates.ts';
import { Button, IconButton, MenuButton, Toolbar, ToolbarRule } from '../../../kit/index.ts';
import type { MenuGroup } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { importWords } from '../../../words/prepare-import.ts';
import type { CriterionKind } from './new-criterion.ts';
import type { OutlineActs } from './use-outline-acts.ts';

const words = prepareWords.outline;

export const criterionKinds = [
  'group',
  'scored',
  'price',
  'social-value-quantity',
  'pass-fail',
  'information',
] as const satisfies readonly CriterionKind[];

const addGroups: readonly MenuGroup[] = [
  {
    title: words.addTitle,
    entries: criterionKinds.map((kind) => ({
      id: kind,
      label: prepareWords.kinds[kind],
      ...(kind === 'scored' ? { keys: 'Insert' } : {}),
    })),
  },
  { title: words.readyMade, entries: questionTemplates.map(({ code, title }) => ({ id: code, label: title })) },
];

export interface CriteriaToolsProps {
  readonly acts: OutlineActs;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onFoldAll: (isFolded: boolean) => void;
  readonly onImport: () => void;
  /** A question from the templates, by its code. */
  readonly onQuestion: (code: string) => void;
}

export const CriteriaTools = ({ acts, undo, redo, onFoldAll, onImport, onQuestion }: CriteriaToolsProps) => {
  const add = (id: string): void => {
    const kind = criterionKinds.find((one) => one === id);
    if (kind) acts.add(kind);
    else onQuestion(id);
  };
  const more = {
    duplicate: acts.duplicate,
    remove: acts.remove,
    redo: acts.redo,
    fold: () => onFoldAll(true),
    unfold: () => onFoldAll(false),
    import: onImport,
    print: () => print(),
  } as const;
  const moreGroups: readonly MenuGroup<keyof typeof more>[] = [
    {
      title: words.moreTitle,
      entries: [
        { id: 'duplicate', label: words.duplicate, keys: 'Ctrl+D' },
        { id: 'remove', label: words.remove, keys: 'Delete', isDanger: true },
      ],
    },
    {
      title: words.sheetTitle,
      entries: [
        ...(redo === null ? [] : [{ id: 'redo', label: words.redoWhat(redo), keys: 'Ctrl+Shift+Z' } as const]),
        { id: 'fold', label: words.foldAll },
        { id: 'unfold', label: words.unfoldAll },
        { id: 'import', label: importWords.open },
        { id: 'print', label: words.print },
      ],
    },
  ];
  return (
    <Toolbar label={words.tools}>
      <MenuButton label={words.add} icon="add" size="small" groups={addGroups} onAction={add} />
      <ToolbarRule />
      <IconButton size="small" label={words.moveUp} icon="up" keys="Alt+Up" onPress={() => acts.move('move-up')} />
      <IconButton size="small" label={words.moveDown} icon="down" keys="Alt+Down" onPress={() => acts.move('move-down')} />
      <IconButton size="small" label={words.outdent} icon="left" keys="Alt+Left" onPress={() => acts.move('outdent')} />
      <IconButton size="small" label={words.indent} icon="right" keys="Alt+Right" onPress={() => acts.move('indent')} />
      <ToolbarRule />
      <IconButton
        size="small"
        label={undo === null ? words.undo : words.undoWhat(undo)}
        icon="undo"
        keys="Ctrl+Z"
        isDisabled={undo === null}
        onPress={acts.undo}
      />
      <Button look="quiet" size="small" onPress={acts.shareHere}>
        {words.shareShort}
      </Button>
      <MenuButton label={words.more} look="quiet" size="small" groups={moreGroups} onAction={(id) => more[id]()} />
    </Toolbar>
  );
};
