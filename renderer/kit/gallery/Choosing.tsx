/** Choosing, searching, laying files and moving along a line. */

import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { Segments } from '../actions/Segments.tsx';
import { Toolbar, ToolbarRule } from '../actions/Toolbar.tsx';
import { DropZone } from '../fields/DropZone.tsx';
import { FieldSet } from '../fields/FieldSet.tsx';
import { NumberText } from '../fields/NumberText.tsx';
import { RadioCards } from '../fields/RadioCards.tsx';
import { SearchField } from '../fields/SearchField.tsx';
import { Slider } from '../fields/Slider.tsx';
import { Row } from '../layout/Layout.tsx';
import { Room, Specimen } from './Specimen.tsx';

const steps = [
  { number: '0', word: 'Unacceptable', text: 'No answer, or one that does not meet the requirement at all.' },
  { number: '1', word: 'Poor', text: 'Meets some of the requirement with serious weaknesses or little evidence.' },
  { number: '2', word: 'Limited', text: 'Meets most of the requirement; weaknesses or gaps in the evidence raise doubts.' },
  { number: '3', word: 'Satisfactory', text: 'Meets the requirement with relevant evidence; minor weaknesses only.' },
  { number: '4', word: 'Good', text: 'Meets the requirement fully, with detailed evidence that gives confidence in delivery.' },
  {
    number: '5',
    word: 'Excellent',
    text: 'Meets the requirement fully and adds value that the authority would gain from, with convincing evidence throughout.',
  },
] as const;

export function Choosing() {
  const [mark, setMark] = useState<string | null>('3');
  const [direction, setDirection] = useState<'bid' | 'question'>('bid');
  const [sought, setSought] = useState('spread over 2');
  const [act, setAct] = useState(214);
  return (
    <Room id="choosing" title="Choosing">
      <Specimen name="RadioCards" use="The descriptors are the buttons. Type the number to choose.">
        <RadioCards
          label="Mark for 3.2.1, Thornley Green Ltd"
          description="Against the published descriptors."
          steps={steps}
          value={mark}
          onChange={setMark}
        />
        <RadioCards
          label="A mark that is missing"
          steps={steps.slice(0, 2)}
          value={null}
          onChange={setMark}
          refusal="Choose a mark before you write the reason."
        />
      </Specimen>
      <Specimen name="Toolbar and Segments" use="One stop for Tab; arrows walk inside.">
        <Toolbar label="Tools of the score list">
          <Segments
            label="Order"
            segments={[
              { id: 'bid', label: 'By bid' },
              { id: 'question', label: 'By question' },
            ]}
            value={direction}
            onChange={setDirection}
          />
          <ToolbarRule />
          <IconButton label="Undo" icon="undo" keys="Ctrl+Z" size="small" />
          <IconButton label="Flag" icon="flag" keys="F" size="small" />
          <ToolbarRule />
          <Button size="small" icon="tray">
            Export
          </Button>
        </Toolbar>
      </Specimen>
      <Specimen name="SearchField">
        <Row gap="three">
          <SearchField label="Search answers" value={sought} onChange={setSought} />
          <SearchField label="Search people" value="" onChange={() => undefined} keys="/" />
        </Row>
      </Specimen>
      <Specimen name="FieldSet" use="Fields that answer one question together.">
        <FieldSet legend="Weights under quality" description="Shares of 60 %." refusal="Together they are 95 %, not 100 %.">
          <Row gap="three" align="start">
            <NumberText label="3.1 Method" suffix="%" defaultValue="55" />
            <NumberText label="3.2 Mobilisation" suffix="%" defaultValue="40" />
          </Row>
        </FieldSet>
      </Specimen>
      <Specimen name="Slider" use="For the replay: arrows go act by act.">
        <Slider
          label="Replay"
          value={act}
          from={0}
          to={1902}
          onChange={setAct}
          shown={`act ${act} of 1,902, 14:32:07`}
          marks={[88, 640, 1210]}
        />
      </Specimen>
      <Specimen name="DropZone">
        <DropZone invitation="Lay the documents of this bid here" choose="Choose files" isMultiple onFiles={() => undefined}>
          PDF, DOCX or XLSX, up to 200 MB each
        </DropZone>
      </Specimen>
    </Room>
  );
}
