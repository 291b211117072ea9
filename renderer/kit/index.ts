/** Everything that screens may use of the kit. */

export { Button } from './actions/Button.tsx';
export type { ButtonLook, ButtonProps } from './actions/Button.tsx';
export { CommandPalette } from './actions/CommandPalette.tsx';
export { CopyButton } from './actions/CopyButton.tsx';
export { IconButton } from './actions/IconButton.tsx';
export { Keys } from './actions/Keys.tsx';
export { MenuButton } from './actions/MenuButton.tsx';
export type { MenuEntry, MenuGroup } from './actions/MenuButton.tsx';
export { Segments } from './actions/Segments.tsx';
export type { Segment } from './actions/Segments.tsx';
export { Toolbar, ToolbarRule } from './actions/Toolbar.tsx';

export { applyAppearance } from './appearance.ts';
export type { Appearance } from './appearance.ts';
export { recall, remember, startRemembering, understandShares, useRemembered } from './remembered.ts';
export { classes } from './classes.ts';
export { useKeptFocus } from './kept-focus.ts';
export { Icon } from './icons.tsx';
export type { IconName } from './icons.tsx';
export { onCtrlEnter } from './ctrl-enter.ts';
export { useMedia } from './media.ts';
export { useOverflow } from './overflow.ts';
export { useRoom } from './room.ts';
export { areSingleKeys, useTypedSteps } from './typed-steps.ts';
export { useWritten } from './use-written.ts';
export { createWritten } from './written.ts';
export type { Kept, Written, WrittenState } from './written.ts';
export { KeepTyped, useTyped } from './typed.tsx';

export { saveFile } from './document/save-copy.ts';
export { bytesOfBase64, Unreadable } from './document/source.ts';
export type { DocumentPlace, ReadPiece, ShownDocument } from './document/source.ts';
export { SaveCopy } from './document/SaveCopy.tsx';

export { ChartFrame } from './charts/ChartFrame.tsx';
export type { ChartTable } from './charts/ChartFrame.tsx';
export { PointsOnLines } from './charts/PointsOnLines.tsx';
export type { LinePoint, PointLine } from './charts/PointsOnLines.tsx';
export { Scatter } from './charts/Scatter.tsx';
export type { Axis, ScatterPoint } from './charts/Scatter.tsx';
export { SpreadStrip } from './charts/SpreadStrip.tsx';
export type { StripMark } from './charts/SpreadStrip.tsx';
export { StackedBars } from './charts/StackedBars.tsx';
export type { Bar, BarPart } from './charts/StackedBars.tsx';

export { base64Of } from './fields/base64-of.ts';
export { Checkbox } from './fields/Checkbox.tsx';
export { CheckboxGroup } from './fields/CheckboxGroup.tsx';
export type { Choice } from './fields/Choices.tsx';
export { ComboBox } from './fields/ComboBox.tsx';
export { DropZone } from './fields/DropZone.tsx';
export { FieldSet } from './fields/FieldSet.tsx';
export { NumberText } from './fields/NumberText.tsx';
export { RadioCards } from './fields/RadioCards.tsx';
export type { ScaleStep } from './fields/RadioCards.tsx';
export { SearchField } from './fields/SearchField.tsx';
export { Select } from './fields/Select.tsx';
export { Slider } from './fields/Slider.tsx';
export { Switch } from './fields/Switch.tsx';
export { TextArea } from './fields/TextArea.tsx';
export { TextField } from './fields/TextField.tsx';
export { typeDigit } from './fields/typed-number.ts';
export type { Typed } from './fields/typed-number.ts';

export { Columns, Page, Row, Stack } from './layout/Layout.tsx';
export type { Gap } from './layout/Layout.tsx';

export { Dialog } from './overlays/Dialog.tsx';
export { FormDialog } from './overlays/FormDialog.tsx';
export { PopoverButton } from './overlays/PopoverButton.tsx';
export { SignedDialog } from './overlays/SignedDialog.tsx';
export { SolemnDialog } from './overlays/SolemnDialog.tsx';
export type { Signer } from './overlays/SolemnDialog.tsx';
export { Tooltip } from './overlays/Tooltip.tsx';
export { TwoKeys } from './overlays/TwoKeys.tsx';
export type { KeySigner, TwoKeysWords } from './overlays/TwoKeys.tsx';
export type { KeyHolder, TwoKeyLock } from './overlays/two-keys.ts';
export { useTwoKeys } from './overlays/use-two-keys.ts';
export { WhyButton } from './overlays/WhyButton.tsx';

export { KeptAt } from './states/KeptAt.tsx';
export { Meter } from './states/Meter.tsx';
export { inWords } from './states/in-words.ts';
export { Notice, RefusalNotice } from './states/Notice.tsx';
export type { NoticeKind, RefusalWords } from './states/Notice.tsx';
export { Progress } from './states/Progress.tsx';
export { Spinner } from './states/Spinner.tsx';
export { StateBadge } from './states/StateBadge.tsx';
export type { Tone } from './states/StateBadge.tsx';
export { Steps } from './states/Steps.tsx';
export type { Step, StepState } from './states/Steps.tsx';
export { Toasts } from './states/Toasts.tsx';
export type { Toast } from './states/Toasts.tsx';
export { WorkProgress } from './states/WorkProgress.tsx';

export { Card } from './surfaces/Card.tsx';
export { Disclosure } from './surfaces/Disclosure.tsx';
export { EmptyState } from './surfaces/EmptyState.tsx';
export { LeadsOn } from './surfaces/LeadsOn.tsx';
export type { LeadsOnProps } from './surfaces/LeadsOn.tsx';
export { Panel } from './surfaces/Panel.tsx';
export { Part } from './surfaces/Part.tsx';
export { Sealed, SealedMark } from './surfaces/Sealed.tsx';
export { SplitPane } from './surfaces/SplitPane.tsx';
export type { Pane, PaneShares } from './surfaces/SplitPane.tsx';
export { Tabs } from './surfaces/Tabs.tsx';
export type { TabSheet } from './surfaces/Tabs.tsx';

export { DataTable } from './tables/DataTable.tsx';
export type { Column, SortDirection, Sorting } from './tables/DataTable.tsx';
export { Grid } from './tables/Grid.tsx';
export type { GridCell, GridColumn } from './tables/Grid.tsx';
export { Outline } from './tables/Outline.tsx';
export type { OutlineAct, OutlineColumn, OutlinePlace, OutlineRow } from './tables/Outline.tsx';
export { readPasted } from './tables/pasted.ts';
export type { PastedCells } from './tables/pasted.ts';
export { shortClause } from './tables/short-clause.ts';

export { DescriptionList } from './text/DescriptionList.tsx';
export type { Fact } from './text/DescriptionList.tsx';
export { Fingerprint } from './text/Fingerprint.tsx';
export { Happened } from './text/Happened.tsx';
export type { HappenedStep } from './text/Happened.tsx';
export { Heading } from './text/Heading.tsx';
export type { HeadingLevel } from './text/Heading.tsx';
export { Prose } from './text/Prose.tsx';
export { VisuallyHidden } from './text/VisuallyHidden.tsx';
