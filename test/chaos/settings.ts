/** How often each backend's workers are killed: a few times, or `npm run chaos -- --kills 100`. */
export const KILLS = Number(process.env.GLOSSWIRE_CHAOS_KILLS ?? 5);
/** The events to run: those whose title holds this, or all. */
export const ONLY = process.env.GLOSSWIRE_CHAOS_EVENT ?? '';
/** True for the run with many kills, which takes as long as it takes. */
export const LONG = KILLS > 5;
