import { changeOf } from './change-of.js';
import type { UpdateLead } from './dto/update-lead.dto.js';
import type { Lead } from './lead.js';

const lead = { firstName: 'Ada', lastName: 'Lovelace', name: 'Ada Lovelace' } as Lead;
const change = (edit: Partial<UpdateLead>) => changeOf(lead, { version: 1, ...edit } as UpdateLead);

describe('changeOf', () => {
  it('names what the edit names and nothing else', () => {
    expect(change({})).toEqual({});
    expect(change({ phone: ' 123 ', job_title: 'Analyst', status: 'won', lifecycle: 'customer' })).toEqual({ phone: '123', jobTitle: 'Analyst', status: 'won', lifecycle: 'customer' });
  });

  it('changes the address together with the form it is compared by', () => {
    expect(change({ email: ' Ada@Example.test ' })).toEqual({ email: 'Ada@Example.test', emailNormal: 'ada@example.test' });
  });

  it('splits a whole name', () => {
    expect(change({ name: 'Grace Hopper' })).toEqual({ name: 'Grace Hopper', firstName: 'Grace', lastName: 'Hopper' });
  });

  it('keeps the other half of a name that was edited by halves', () => {
    expect(change({ first_name: 'Augusta' })).toEqual({ firstName: 'Augusta', lastName: 'Lovelace', name: 'Augusta Lovelace' });
    expect(change({ last_name: '' })).toEqual({ firstName: 'Ada', lastName: '', name: 'Ada' });
  });

  it('takes a whole name as it is where the halves are named too', () => {
    expect(change({ name: 'Countess Ada', first_name: 'Ada', last_name: 'King' })).toEqual({ name: 'Countess Ada', firstName: 'Ada', lastName: 'King' });
  });

  it('clears the size with null, and takes null elsewhere for not named', () => {
    expect(change({ company_size: null, status: null, name: null } as unknown as Partial<UpdateLead>)).toEqual({ companySize: null });
  });

  it('gives the lead to an owner and takes it back with null', () => {
    expect(change({ assigned_to: 7 })).toEqual({ assignedTo: 7 });
    expect(change({ assigned_to: null })).toEqual({ assignedTo: null });
  });

  it('fits names into their columns', () => {
    const { name, firstName, lastName } = change({ first_name: 'x'.repeat(200), last_name: 'y'.repeat(200) });
    expect([name!.length, firstName!.length, lastName!.length]).toEqual([255, 120, 120]);
  });
});
