/** All services as one table, over one context. */

import type { Context, Services } from './context.ts';
import { archiveServices } from './archive.ts';
import { awardServices } from './award.ts';
import { clarifyServices } from './clarify.ts';
import { commitmentServices } from './commitments.ts';
import { gateServices } from './gates.ts';
import { afterAwardServices } from './after-award.ts';
import { courseServices } from './course.ts';
import { homeServices } from './home.ts';
import { lotsApartServices } from './lots-apart.ts';
import { lowPriceServices } from './low-price.ts';
import { moderateServices } from './moderate.ts';
import { offerServices } from './offers.ts';
import { peopleServices } from './people.ts';
import { placeServices } from './places.ts';
import { policyServices } from './policy.ts';
import { prepareServices } from './prepare.ts';
import { procedureStageServices } from './procedure-stages.ts';
import { receiveServices } from './receive.ts';
import { robustnessServices } from './robustness.ts';
import { reopeningServices } from './reopening.ts';
import { scoreServices } from './score.ts';

export const createServices = (context: Context): Services => ({
  ...peopleServices(context),
  ...homeServices(context),
  ...prepareServices(context),
  ...procedureStageServices(context),
  ...lotsApartServices(context),
  ...placeServices(context),
  ...policyServices(context),
  ...receiveServices(context),
  ...gateServices(context),
  ...clarifyServices(context),
  ...scoreServices(context),
  ...moderateServices(context),
  ...reopeningServices(context),
  ...awardServices(context),
  ...lowPriceServices(context),
  ...offerServices(context),
  ...commitmentServices(context),
  ...robustnessServices(context),
  ...afterAwardServices(context),
  ...courseServices(context),
  ...archiveServices(context),
});
