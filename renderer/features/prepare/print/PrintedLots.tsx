/** Lots on paper: what is let apart, how many of it one supplier may have and by what mechanism, and who is admitted to a framework. */

import { displayPounds } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { FrameworkCut } from '../../../../shared/domain/framework-cut.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { lotWords as words } from '../../../words/prepare-lots.ts';
import styles from './print.module.css';

export const PrintedLots = ({ model: { tender, lots, lotCap, frameworkCut } }: { readonly model: Model }) => (
  <>
    {lots.length === 0 ? null : (
      <section>
        <h2>{words.printTitle}</h2>
        <table>
          <tbody>
            {lots.map(({ id, number, title, value }) => (
              <tr key={id}>
                <th scope="row">{words.of(number)}</th>
                <td>{title}</td>
                <td className={styles.figure}>{value === null ? '' : displayPounds(exact(value))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {lotCap === null
            ? words.withoutCap
            : [words.capSentence(lotCap.most), lotCap.mechanism === null ? '' : words.explained[lotCap.mechanism]].join(' ')}
        </p>
      </section>
    )}
    {tender.contractType === 'framework' ? (
      <section>
        <h2>{words.cutTitle}</h2>
        <p>{cutSentence(frameworkCut)}</p>
      </section>
    ) : null}
  </>
);

/** The rule of a cut as it is published. */
export const cutSentence = (cut: FrameworkCut | null): string => {
  switch (cut?.kind) {
    case undefined:
      return words.cutSentence.one;
    case 'first':
      return `${words.cutSentence.first(String(cut.count))}. ${words.soManyLines[cut.line]}.`;
    case 'above':
      return `${words.cutSentence.above(cut.score, cut.line === 'in')}.`;
    case 'within':
      return `${words.cutSentence.within(cut.points, cut.line === 'in')}.`;
    default:
      return cut satisfies never;
  }
};
