/** The one door to zod: configured before any schema is built, because zod otherwise probes `new Function`, which Trusted Types forbid. */

import { z } from 'zod';

z.config({ jitless: true });

export { z };
