/** What can be filled in. */

import { useState } from 'react';
import { Checkbox } from '../fields/Checkbox.tsx';
import { CheckboxGroup } from '../fields/CheckboxGroup.tsx';
import { ComboBox } from '../fields/ComboBox.tsx';
import { NumberText } from '../fields/NumberText.tsx';
import { Select } from '../fields/Select.tsx';
import { Switch } from '../fields/Switch.tsx';
import { TextArea } from '../fields/TextArea.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Columns, Row } from '../layout/Layout.tsx';
import { Room, Specimen } from './Specimen.tsx';

const procedures = [
  { id: 'open', label: 'Open procedure', detail: 'One stage; anyone may bid (section 20(2)(a))' },
  { id: 'flexible', label: 'Competitive flexible procedure', detail: 'Your own stages (section 20(2)(b))' },
] as const;

const people = [
  { id: 'adeyemi', label: 'Ruth Adeyemi', detail: 'Housing, assessor' },
  { id: 'whitcombe', label: 'Colin Whitcombe', detail: 'Finance, price only' },
  { id: 'okafor', label: 'Grace Okafor', detail: 'Chair' },
] as const;

const lots = [
  { id: 'north', label: 'Lot 1: north', detail: 'Wards 1 to 9' },
  { id: 'south', label: 'Lot 2: south' },
] as const;

const reason =
  'The plan names the people who will lead the first ninety days and says what each of them does in every week (page 14). It does not say how the outgoing contractor’s staff will be consulted, which the question asks for.';

export function Fields() {
  const [procedure, setProcedure] = useState<'open' | 'flexible' | null>('open');
  const [person, setPerson] = useState<(typeof people)[number]['id'] | null>(null);
  const [chosenLots, setLots] = useState<readonly (typeof lots)[number]['id'][]>(['north']);
  return (
    <Room id="fields" title="Fields">
      <Specimen name="TextField" use="Label above, help between, refusal below.">
        <Columns>
          <TextField label="Name of the tender" defaultValue="Grounds maintenance 2027 to 2031" />
          <TextField
            label="Reference"
            isOptional
            description="Your own number, as in the contracts register."
            placeholder="ocds-b5fd17-…"
          />
          <TextField
            label="Closing date"
            defaultValue="31 February 2027"
            refusal="There is no 31 February. Write a date such as 28 February 2027."
          />
          <TextField label="Authority" defaultValue="Borough of Thornley" isReadOnly />
          <TextField label="Framework" defaultValue="Not used" isDisabled />
        </Columns>
      </Specimen>
      <Specimen name="TextArea" use="Grows with what is written; nothing is ever cut off.">
        <TextArea label="Strengths" description="What earns marks, in words that the bidder may read." defaultValue={reason} />
        <TextArea label="Reason for the agreed mark" rows={2} refusal="This reason does not mention sub-criterion 3.2.1." />
      </Specimen>
      <Specimen name="NumberText" use="Keeps what was typed, letter for letter.">
        <Row gap="four" align="start">
          <NumberText label="Weight" suffix="%" defaultValue="12.50" />
          <NumberText label="Price for year 1" prefix="£" defaultValue="1,284,990.00" />
          <NumberText label="Threshold" suffix="of 5" defaultValue="six" refusal="Type a number from 0 to 5." />
        </Row>
      </Specimen>
      <Specimen name="Select and ComboBox">
        <Columns>
          <Select label="Procedure" choices={procedures} value={procedure} onChange={setProcedure} placeholder="Choose a procedure" />
          <Select
            label="Lot"
            choices={lots}
            value={null}
            onChange={() => undefined}
            placeholder="Choose a lot"
            refusal="Choose which lot this price is for."
          />
          <ComboBox label="Assessor" choices={people} value={person} onChange={setPerson} placeholder="Type a name" />
        </Columns>
      </Specimen>
      <Specimen name="Checkbox and CheckboxGroup">
        <Columns>
          <div>
            <Checkbox defaultSelected>Bidders may bid for more than one lot</Checkbox>
            <Checkbox isIndeterminate>All questions of this bid</Checkbox>
            <Checkbox description="Section 28(1) of the Act asks for it.">I have declared my interests</Checkbox>
            <Checkbox refusal="Say that you have read the guidance before you score.">I have read the guidance</Checkbox>
            <Checkbox isDisabled>Not for this tender</Checkbox>
          </div>
          <CheckboxGroup label="Lots that this bid is for" choices={lots} value={chosenLots} onChange={setLots} />
        </Columns>
      </Specimen>
      <Specimen name="Switch" use="Works at once; needs no button.">
        <Switch defaultSelected stateWords={['names are shown', 'names are hidden']}>
          Room mode
        </Switch>
        <Switch description="Weights are not shown to assessors while they score.">Blind to weights</Switch>
        <Switch isDisabled>Not available</Switch>
      </Specimen>
    </Room>
  );
}
