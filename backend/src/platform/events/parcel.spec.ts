import { largestParcel, pack, payloadsOf, toPayload } from './parcel.js';

const tagged = (companyId: number, leadId: number) => ({ name: 'lead.tagged', companyId, payload: { leadId, tag: 'x' } }) as const;
const deleted = (companyId: number, leadId: number) => ({ name: 'lead.deleted', companyId, payload: { leadId } }) as const;

describe('facts that are told together', () => {
  it('travel by company and name, in their order', () => {
    expect(pack([tagged(1, 1), deleted(1, 2), tagged(2, 3), tagged(1, 4)])).toEqual([
      { companyId: 1, name: 'lead.tagged', payloads: [{ leadId: 1, tag: 'x' }, { leadId: 4, tag: 'x' }] },
      { companyId: 1, name: 'lead.deleted', payloads: [{ leadId: 2 }] },
      { companyId: 2, name: 'lead.tagged', payloads: [{ leadId: 3, tag: 'x' }] },
    ]);
  });

  it('fill no parcel beyond what a handler takes at once', () => {
    const sizes = pack(Array.from({ length: 2 * largestParcel + 1 }, (_, i) => tagged(1, i))).map(({ payloads }) => payloads.length);
    expect(sizes).toEqual([largestParcel, largestParcel, 1]);
  });

  it.each([[[{ leadId: 1 }]], [[{ leadId: 1 }, { leadId: 2 }]]])('are read as they were written: %j', (payloads) => {
    expect(payloadsOf({ payload: toPayload(payloads), facts: payloads.length })).toEqual(payloads);
  });
});
