/** What opens over or beside the page. */

import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { CommandPalette } from '../actions/CommandPalette.tsx';
import type { MenuGroup } from '../actions/MenuButton.tsx';
import { MenuButton } from '../actions/MenuButton.tsx';
import { NumberText } from '../fields/NumberText.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Row, Stack } from '../layout/Layout.tsx';
import { Dialog } from '../overlays/Dialog.tsx';
import { DraftThenSign } from '../overlays/DraftThenSign.tsx';
import { FormDialog } from '../overlays/FormDialog.tsx';
import { PopoverButton } from '../overlays/PopoverButton.tsx';
import { SignedDialog } from '../overlays/SignedDialog.tsx';
import { SolemnDialog } from '../overlays/SolemnDialog.tsx';
import { Tooltip } from '../overlays/Tooltip.tsx';
import { WhyButton } from '../overlays/WhyButton.tsx';
import { DescriptionList } from '../text/DescriptionList.tsx';
import { Prose } from '../text/Prose.tsx';
import { Room, Specimen } from './Specimen.tsx';
import { TwoKeysShow } from './TwoKeysShow.tsx';

export const groups: readonly MenuGroup<'next' | 'flag' | 'evidence' | 'freeze' | 'withdraw'>[] = [
  {
    title: 'This answer',
    entries: [
      { id: 'next', label: 'Next unanswered', icon: 'arrow', keys: 'Ctrl+Enter' },
      { id: 'flag', label: 'Flag for the moderator', icon: 'flag', keys: 'F' },
      { id: 'evidence', label: 'Take evidence from the document', icon: 'link', keys: 'E' },
    ],
  },
  {
    title: 'This tender',
    entries: [
      { id: 'freeze', label: 'Freeze the criteria', icon: 'wax', waitsFor: 'the weights of 3.2 to add up to 100 %' },
      { id: 'withdraw', label: 'Withdraw the bid', icon: 'cross', isDanger: true },
    ],
  },
];

type Shown = 'none' | 'dialog' | 'form' | 'signed' | 'ready' | 'missing' | 'palette' | 'drafted';

export function Overlays() {
  const [shown, setShown] = useState<Shown>('none');
  const [refusal, setRefusal] = useState<{ code: string; sentence: string; wayOut: string } | undefined>();
  const close = (): void => {
    setShown('none');
    setRefusal(undefined);
  };
  return (
    <Room id="overlays" title="Over the page">
      <Specimen name="WhyButton" use="Every figure opens to its reason.">
        <p>
          Bidder C leads with{' '}
          <WhyButton
            label="Total of Bidder C: 72.40. Why?"
            title="How 72.40 came about"
            reason={
              <>
                <DescriptionList
                  facts={[
                    { term: 'Quality', detail: '42.10 of 60' },
                    { term: 'Price', detail: '24.30 of 30' },
                    { term: 'Social value', detail: '6.00 of 10' },
                  ]}
                />
                <p>Added exactly, then rounded half up to two decimals as the criteria say (section 5).</p>
              </>
            }
          >
            72.40
          </WhyButton>{' '}
          points.
        </p>
      </Specimen>
      <Specimen name="MenuButton, PopoverButton and Tooltip">
        <Row>
          <MenuButton label="More" icon="more" groups={groups} onAction={close} />
          <MenuButton label="More about this bid" icon="more" isIconOnly look="quiet" groups={groups} onAction={close} />
          <PopoverButton label="Tolerance" icon="settings" title="How far marks may differ">
            <NumberText label="Steps of the scale" defaultValue="1" description="More than this and the answer is discussed." />
          </PopoverButton>
          <Tooltip keys="?" trigger={<Button look="quiet">Hover or focus me</Button>}>
            Shows the keys of this screen
          </Tooltip>
        </Row>
      </Specimen>
      <Specimen name="Dialog" use="One short matter; Escape leaves it.">
        <Row>
          <Button onPress={() => setShown('dialog')}>Open a dialog</Button>
          <Button onPress={() => setShown('palette')} keys="Ctrl+K">
            Commands
          </Button>
        </Row>
      </Specimen>
      <Specimen name="FormDialog" use="Something is filled in and recorded; it stays open for what was refused.">
        <Button onPress={() => setShown('form')}>Withdraw a bid</Button>
      </Specimen>
      <Specimen name="SolemnDialog" use="For what cannot be taken back.">
        <Row>
          <Button look="solemn" icon="wax" onPress={() => setShown('ready')}>
            Open the prices
          </Button>
          <Button look="solemn" icon="wax" onPress={() => setShown('missing')}>
            Freeze with something missing
          </Button>
        </Row>
      </Specimen>
      <Specimen name="SignedDialog" use="The same where one person signs; it stays open for what was refused.">
        <Button look="solemn" icon="wax" onPress={() => setShown('signed')}>
          Close the record
        </Button>
      </Specimen>
      <Specimen name="DraftThenSign" use="What is filled in first and then signed; on the way back it is as it was filled in.">
        <Button look="danger" onPress={() => setShown('drafted')}>
          Leave a tender out
        </Button>
      </Specimen>
      <TwoKeysShow />
      <Dialog
        title="Say why this bid is late"
        isOpen={shown === 'dialog'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" onPress={close}>
              Record the reason
            </Button>
          </>
        }
      >
        <Stack>
          <Prose>
            <p>
              The bid of Thornley Green Ltd came at 12:04:31, after the deadline of 12:00. It stays sealed until somebody with authority
              decides whether it is admitted.
            </p>
          </Prose>
        </Stack>
      </Dialog>
      {shown === 'form' ? (
        <FormDialog
          title="Withdraw the bid of Thornley Green Ltd"
          onClose={close}
          act="Withdraw this bid"
          look="danger"
          isPending={false}
          waitsFor={undefined}
          onAct={() =>
            Promise.resolve({ code: 'reason-missing', sentence: 'There is no reason yet.', wayOut: 'Write what the bidder said.' })
          }
        >
          <TextField label="Reason" />
        </FormDialog>
      ) : null}
      {shown === 'signed' ? (
        <SignedDialog
          title="Close the record"
          onClose={close}
          willBeFixed={['All 214 acts, with the report that follows from them']}
          signer={{ person: 'okafor', name: 'Grace Okafor' }}
          capacity="Chair of the panel"
          act="Close and seal"
          isPending={false}
          onAct={() =>
            Promise.resolve({ code: 'passphrase-wrong', sentence: 'This passphrase does not open your key.', wayOut: 'Type it again.' })
          }
        >
          <p>Nothing can be added to it afterwards.</p>
        </SignedDialog>
      ) : null}
      {shown === 'drafted' ? (
        <DraftThenSign
          title="Leave a tender out"
          next="Go on to sign"
          waitsFor={undefined}
          onClose={close}
          signing={{
            title: 'Leave Bidder B out',
            willBeFixed: ['Bidder B is not assessed'],
            signer: { person: 'okafor', name: 'Grace Okafor' },
            capacity: 'Procurement lead',
            act: 'Leave it out',
            isPending: false,
            onAct: () => Promise.resolve(null),
            children: <p>It breaks a procedural requirement.</p>,
          }}
        >
          <p>Why, and on which ground.</p>
        </DraftThenSign>
      ) : null}
      <SolemnDialog
        title="Open the price envelopes"
        isOpen={shown === 'ready'}
        onClose={close}
        willBeFixed={[
          'All quality marks: 5 bids, 20 questions, 100 agreed marks with their reasons',
          'The order of quality before price, on the record with the time and both names',
        ]}
        missing={[]}
        signers={[
          { id: 'okafor', name: 'Grace Okafor', capacity: 'Chair of the panel' },
          { id: 'whitcombe', name: 'Colin Whitcombe', capacity: 'Finance officer, keeper of the second key' },
        ]}
        act="Open the prices"
        refusal={refusal}
        onAct={() =>
          setRefusal({
            code: 'passphrase-wrong',
            sentence: 'The passphrase of Colin Whitcombe does not open his key.',
            wayOut: 'Type it again; nothing has been opened.',
          })
        }
      >
        <p>From here on everybody on the panel can see prices, and no quality mark can change.</p>
      </SolemnDialog>
      <SolemnDialog
        title="Freeze the criteria"
        isOpen={shown === 'missing'}
        onClose={close}
        willBeFixed={['Criteria, weights, scales and formulas, as published', 'Who scores what']}
        missing={[
          {
            code: 'weights-not-whole',
            sentence: 'The weights under 3.2 add up to 95 %, not 100 %.',
            wayOut: 'Share the other 5 % in the criteria editor.',
          },
          { code: 'scale-missing', sentence: 'Question 4.1 has no scale.' },
        ]}
        signers={[{ id: 'okafor', name: 'Grace Okafor', capacity: 'Chair of the panel' }]}
        act="Freeze the criteria"
        onAct={close}
      >
        <p>The criteria are then what every bid is measured by, and what was published.</p>
      </SolemnDialog>
      <CommandPalette label="What do you want to do?" isOpen={shown === 'palette'} onClose={close} groups={groups} onRun={close} />
    </Room>
  );
}
