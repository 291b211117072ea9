/** What can be pressed. */

import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { PlaceTools } from '../actions/PlaceTools.tsx';
import { Keys } from '../actions/Keys.tsx';
import { Row } from '../layout/Layout.tsx';
import { Room, Specimen } from './Specimen.tsx';

export function Actions() {
  return (
    <Room id="actions" title="Actions">
      <Specimen name="Button" use="One primary on a screen; solemn only for what cannot be taken back.">
        <Row>
          <Button look="primary">Submit my scores</Button>
          <Button>Export as CSV</Button>
          <Button look="quiet">Hide names</Button>
          <Button look="danger">Withdraw the bid</Button>
          <Button look="solemn" icon="wax">
            Freeze the criteria
          </Button>
        </Row>
        <Row>
          <Button look="primary" icon="arrow" keys="Ctrl+Enter">
            Next unanswered
          </Button>
          <Button icon="tray">Receive a bid</Button>
          <Button isPending>Sealing</Button>
          <Button isDisabled>Not now</Button>
        </Row>
        <Row>
          <Button size="small" look="primary">
            Agree 4
          </Button>
          <Button size="small" icon="flag">
            Flag
          </Button>
          <Button size="small" look="quiet" icon="undo">
            Undo
          </Button>
        </Row>
        <Row>
          <Button look="primary" waitsFor="two declarations of interest, from R. Adeyemi and C. Whitcombe">
            Open the bids
          </Button>
        </Row>
      </Specimen>
      <Specimen name="PlaceTools" use="Behind each of an ordered list that people put in order.">
        <Row>
          <PlaceTools
            place={0}
            count={2}
            up="Move up: the first"
            down="Move down: the first"
            onMove={() => undefined}
            remove={{ label: 'Remove the first', onPress: () => undefined }}
          />
        </Row>
      </Specimen>
      <Specimen name="IconButton" use="Named for those who cannot see it, tipped for those who can.">
        <Row>
          <IconButton label="Search" icon="search" keys="/" />
          <IconButton label="Undo" icon="undo" keys="Ctrl+Z" look="plain" />
          <IconButton label="More" icon="more" size="small" />
          <IconButton label="Flag" icon="flag" isDisabled />
        </Row>
      </Specimen>
      <Specimen name="Keys">
        <Row gap="three">
          <Keys keys="Ctrl+K" />
          <Keys keys="Alt+Up" />
          <Keys keys="?" />
        </Row>
      </Specimen>
    </Room>
  );
}
