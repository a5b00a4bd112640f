import { findDescriptor } from './find-descriptor.js';

const form = (uid: string, descriptor: string) => `<form class="dmat-form" data-dmat-form="${uid}" action="/x"><p>…</p><input type="hidden" name="descriptor" value="${descriptor}"></form>`;

describe('findDescriptor', () => {
  it('finds the right one of several forms', () => {
    expect(findDescriptor(`<main>${form('a1', 'AAA.x-_')}${form('b2', 'BBB.y')}</main>`, 'b2')).toBe('BBB.y');
  });

  it('does not take the descriptor of another form', () => {
    expect(findDescriptor(`<form data-dmat-form="a1"></form>${form('b2', 'BBB.y')}`, 'a1')).toBeNull();
    expect(findDescriptor('<p>Nothing here</p>', 'a1')).toBeNull();
  });
});
