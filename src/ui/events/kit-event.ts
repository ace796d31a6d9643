/**
 * What every event of the kit has in common: it crosses shadow roots, and its `detail` holds ids and counts only
 * (decision D5), so that a script which copies details learns no answer.
 */
export class KitEvent<Detail = null> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, init: { cancelable?: boolean } = {}) {
    super(type, { detail, bubbles: true, composed: true, cancelable: init.cancelable ?? false });
  }
}
